import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { createDocument } from '#src/model/create.ts';
import { updateEdgeData } from '#src/model/edits/updateEdgeData.ts';
import { FunnelsPanel } from '#src/panels/funnels/FunnelsPanel.tsx';
import { templates } from '#src/templates/index.ts';
import { renderWithEditor } from '../renderWithEditor.tsx';

async function show(id: string) {
  const document = await templates.find((each) => each.id === id)?.load();
  if (document === undefined) throw new Error(`no template ${id}`);
  return renderWithEditor(<FunnelsPanel />, { document });
}

describe('the funnels', () => {
  it('draw the stages of lead nurture with what is lost for no reason given', async () => {
    await show('lead-nurture');
    const stages = screen.getByRole('img', { name: 'From 400 at Define to 10.8 delivered' });
    expect(within(stages).getByText('328 leave: no reason given')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'From entry to delivery: lead, a month' })).toBeTruthy();
  });

  it('say the same as a table', async () => {
    await show('sales-opportunity');
    await userEvent.click(screen.getByText('As a table'));
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual([
      'StageUnits',
      'Analyze40',
      'leave: No fit−12',
      'Improve28',
      'leave: no reason given−12.6',
      'leave: No budget−5.39',
      'Control10',
      'leave: Chose another−1.6',
      'Delivered8.41',
    ]);
  });

  it('draw the rings, and say how much comes in warm', async () => {
    await show('stay-in-touch');
    expect(
      screen.getByRole('img', { name: /^Existing customers 11\.2, Engaged prospects 0, New 100\./ }),
    ).toBeTruthy();
    expect(screen.getByText(/10\.1 % comes in warm/)).toBeTruthy();
  });

  it('let somebody say how well those who come in are known', async () => {
    const { editor } = await show('lead-nurture');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Who comes in' }), 'new');
    expect(editor.store.getState().document.stream.ring).toBe('new');
    expect(
      await screen.findByRole('img', { name: /^Existing customers 0, Engaged prospects 0, New 400\./ }),
    ).toBeTruthy();
  });

  it('follow the map', async () => {
    const { editor } = await show('lead-nurture');
    const edge = editor.store.getState().document.states[0]?.edges[2]?.id ?? '';
    act(() => editor.edit('Share', (map) => updateEdgeData(map, 'current', edge, { sharePercent: 60 })));
    expect(await screen.findByRole('img', { name: 'From 400 at Define to 21.6 delivered' })).toBeTruthy();
  });

  it('say what to do while nothing flows', () => {
    renderWithEditor(<FunnelsPanel />, { document: createDocument({ id: 'm' }) });
    expect(screen.getByText('Nothing flows yet')).toBeTruthy();
  });

  it('can be read by everybody', async () => {
    const { container } = await show('sales-opportunity');
    await userEvent.click(screen.getByText('As a table'));
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
