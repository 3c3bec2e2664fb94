import axe from 'axe-core';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Table } from '#src/panels/table/Table.tsx';
import { renderWithEditor } from '../renderWithEditor.tsx';
import { goTo, press } from './tableKeys.ts';

/** What axe finds on the whole page, lists that open included; colours need a browser that paints. */
async function findings(): Promise<readonly string[]> {
  const { violations, passes } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(passes.length).toBeGreaterThan(3);
  return violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html}`));
}

it('finds nothing wrong with the table, at rest, refusing, and with a list open', {
  timeout: 30_000,
}, async () => {
  renderWithEditor(<Table />);
  expect(await findings()).toEqual([]);
  goTo('Qualify', 'Wait');
  await press('soon', '{Enter}');
  expect(screen.getByRole('alert')).toBeVisible();
  expect(await findings()).toEqual([]);
  goTo('Nurture', 'Value class');
  expect(await findings()).toEqual([]);
  await press('{Enter}');
  expect(screen.getByRole('listbox')).toBeVisible();
  expect(await findings()).toEqual([]);
});

it('finds nothing wrong with the connections', { timeout: 30_000 }, async () => {
  renderWithEditor(<Table />);
  goTo('Nurture', 'Next');
  await press('{Enter}');
  expect(screen.getAllByRole('grid')).toHaveLength(2);
  expect(await findings()).toEqual([]);
});
