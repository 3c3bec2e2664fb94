import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { copyState } from '#src/model/edits/copyState.ts';
import { CompareView } from '#src/panels/compare/CompareView.tsx';
import '#src/ui/MenuSurface.tsx';
import { undoLabel } from '#src/store/history.ts';
import { renderWithEditor } from '../renderWithEditor.tsx';
import { testMap } from '../testMap.ts';

function open() {
  const document = copyState(testMap(), 'current', { id: 'future', name: 'Future state', kind: 'future' });
  return renderWithEditor(<CompareView />, { document });
}
const row = (name: string) => {
  const found = screen.getByDisplayValue(name).closest('tr');
  if (found === null) throw new Error(`no row ${name}`);
  return within(found);
};
async function addCost() {
  await userEvent.type(screen.getByLabelText('Add a figure', { selector: 'input' }), 'Cost{Enter}');
  await userEvent.type(row('Cost').getByLabelText('Unit of Cost'), '€');
  await userEvent.type(row('Cost').getByLabelText('Cost, Current state'), '12000');
  await userEvent.type(row('Cost').getByLabelText('Cost, Future state'), '9000');
}

describe('figures of one’s own', () => {
  it('are typed in for each state and compared like the others', async () => {
    const { editor } = open();
    await addCost();
    expect(row('Cost').getByText('−3000')).toBeVisible();
    expect(row('Cost').getByText('+25 % better')).toBeVisible();
    await userEvent.selectOptions(row('Cost').getByLabelText('Which way is better for Cost'), 'More');
    expect(row('Cost').getByText('−25 % worse')).toBeVisible();
    expect(editor.store.getState().document.ownFigures).toEqual([
      { id: 'F1', name: 'Cost', unit: '€', better: 'more' },
    ]);
  });

  it('are moved and removed, and undo brings each back', async () => {
    const { editor } = open();
    await addCost();
    await userEvent.type(screen.getByLabelText('Add a figure', { selector: 'input' }), 'People{Enter}');
    const names = () =>
      screen.getAllByLabelText('Name of the figure').map((input) => input.getAttribute('value'));
    await userEvent.click(screen.getByRole('button', { name: 'More about People' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Move up' }));
    expect(names()).toEqual(['People', 'Cost']);
    await userEvent.click(screen.getByRole('button', { name: 'More about Cost' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    expect(names()).toEqual(['People']);
    expect(undoLabel(editor.store.getState().history)).toBe('Remove figure');
    act(() => editor.undo());
    expect(row('Cost').getByLabelText('Cost, Current state')).toHaveValue('12000');
  });

  it('say what can’t be read, and keep what was', async () => {
    const { editor } = open();
    await addCost();
    await userEvent.clear(row('Cost').getByLabelText('Cost, Future state'));
    await userEvent.type(row('Cost').getByLabelText('Cost, Future state'), 'a lot');
    expect(row('Cost').getByRole('alert')).toBeVisible();
    expect(editor.store.getState().document.states[0]?.ownValues).toEqual([{ id: 'F1', value: 12_000 }]);
  });

  it('are found without fault by axe', async () => {
    const { container } = open();
    await addCost();
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });
});
