import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Table } from '#src/panels/table/Table.tsx';
import { renderWithEditor } from '../renderWithEditor.tsx';
import { cell, clipboard, goTo, press, rowNames } from './tableKeys.ts';

const focused = () => document.activeElement;

describe('the table', () => {
  it('has a row for every symbol, in the order of the flow, and an empty one', () => {
    renderWithEditor(<Table />);
    expect(rowNames()).toEqual(['Visitors', 'Nurture', 'Qualify', 'Lost', 'Buyer', 'Ask Ann', 'New step…']);
  });

  it('shows figures as they are written, what is not known as a dash, and where units go', () => {
    renderWithEditor(<Table />);
    expect(cell('Qualify', 'Wait')).toHaveTextContent('4 d');
    expect(cell('Qualify', '%C&A')).toHaveTextContent('75 %');
    expect(cell('Nurture', '%C&A')).toHaveTextContent('–');
    expect(cell('Nurture', 'Next')).toHaveTextContent('→ Qualify 30 %, → Lost 10 %');
    expect(cell('Qualify', 'Value class').querySelector('[class*="value"]')).not.toBeNull();
  });

  it('says how many rows and columns there are, and what cannot be changed', () => {
    renderWithEditor(<Table />);
    const grid = screen.getByRole('grid');
    expect(grid).toHaveAttribute('aria-rowcount', '8');
    expect(cell('Nurture', 'Visits')).toHaveAttribute('aria-readonly', 'true');
    expect(cell('Nurture', 'PT')).toHaveAttribute('aria-readonly', 'false');
    expect(cell('Buyer', 'PT')).toHaveAttribute('aria-readonly', 'true');
  });

  it('selects the symbols of its rows on the map, and goes to those selected there', async () => {
    const { editor, select } = renderWithEditor(<Table />, { selected: { nodes: new Set(['qualify']) } });
    expect(focused()).toBe(cell('Qualify', 'Name'));
    await press('{Shift>}{ArrowDown}{/Shift}');
    expect([...editor.store.getState().selection.nodes]).toEqual(['qualify', 'lost']);
    select({ nodes: new Set(['visitors']) });
    expect(cell('Visitors', 'Name')).toHaveAttribute('tabindex', '0');
  });

  it('shows at once what is changed elsewhere', () => {
    const { editor } = renderWithEditor(<Table />);
    act(() => editor.edit('x', (map) => ({ ...map, states: map.states.map((s) => ({ ...s, edges: [] })) })));
    expect(cell('Nurture', 'Next')).toHaveTextContent('–');
  });
});

describe('going about', () => {
  it('follows arrows, Home and End, Ctrl with them, and pages', async () => {
    renderWithEditor(<Table />);
    expect(focused()).toBe(cell('Visitors', 'Name'));
    await press('{ArrowDown}{ArrowRight}{ArrowRight}');
    expect(focused()).toBe(cell('Nurture', 'PT'));
    await press('{End}');
    expect(focused()).toBe(cell('Nurture', 'Load'));
    await press('{Home}{Control>}{End}{/Control}');
    expect(focused()).toBe(cell('New step…', 'Load'));
    await press('{Control>}{Home}{/Control}{PageDown}');
    expect(focused()).toBe(cell('New step…', 'Name'));
    await press('{PageUp}');
    expect(focused()).toBe(cell('Visitors', 'Name'));
  });

  it('leaves the grid by Tab at its last column, and from anywhere after Escape', async () => {
    renderWithEditor(<Table />);
    await press('{Tab}');
    expect(focused()).toBe(cell('Visitors', 'Kind'));
    await press('{Escape}{Tab}');
    expect(screen.getByRole('grid')).not.toContainElement(document.activeElement as HTMLElement);
  });
});

describe('typing', () => {
  it('replaces what stands there; Enter takes it and goes down, undo brings it back', async () => {
    const { editor, node, lastLabel } = renderWithEditor(<Table />);
    goTo('Nurture', 'PT');
    await press('12 min', '{Enter}');
    expect(node('nurture').data['processTime']).toEqual({ value: 12, unit: 'min' });
    expect(lastLabel()).toBe('Change process time of Nurture');
    expect(focused()).toBe(cell('Qualify', 'PT'));
    act(() => editor.undo());
    expect(cell('Nurture', 'PT')).toHaveTextContent('6 min');
  });

  it('goes right by Tab, and Enter then goes back below where it began', async () => {
    const { node } = renderWithEditor(<Table />);
    goTo('Nurture', 'PT');
    await press('8 min', '{Tab}', '2 d', '{Tab}', 'Ann', '{Enter}');
    expect(node('nurture').data).toMatchObject({
      processTime: { value: 8, unit: 'min' },
      waitTime: { value: 2, unit: 'd' },
      who: 'Ann',
    });
    expect(focused()).toBe(cell('Qualify', 'PT'));
  });

  it('opens the cell by F2 with what stands there, and Escape leaves it as it was', async () => {
    const { node, lastLabel } = renderWithEditor(<Table />);
    goTo('Qualify', 'Name');
    await press('{F2}');
    expect(screen.getByRole('textbox')).toHaveValue('Qualify');
    await press(' again', '{Escape}');
    expect(node('qualify').data['name']).toBe('Qualify');
    expect(lastLabel()).toBeUndefined();
    expect(focused()).toBe(cell('Qualify', 'Name'));
  });

  it('offers what can be chosen, and takes the first that fits', async () => {
    const { node } = renderWithEditor(<Table />);
    goTo('Qualify', 'Value class');
    await press('{Enter}');
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(3);
    await press('{Escape}', 'w', '{Enter}');
    expect(node('qualify').data['valueClass']).toBe('waste');
  });

  it('takes a whole step in one line where its name stands', async () => {
    const { node } = renderWithEditor(<Table />);
    goTo('Qualify', 'Name');
    await press('Legal review 3h wait 8d 60%');
    expect(screen.getByRole('grid')).toHaveTextContent('Process time 3 h');
    await press('{Enter}');
    expect(node('qualify').data).toMatchObject({
      name: 'Legal review',
      processTime: { value: 3, unit: 'h' },
      percentCompleteAccurate: 60,
    });
  });

  it('turns a row into another kind', async () => {
    const { node } = renderWithEditor(<Table />);
    goTo('Qualify', 'Kind');
    await press('que', '{Enter}');
    expect(node('qualify').kind).toBe('queue');
  });

  it('takes what was typed when the pointer goes elsewhere', async () => {
    const { node } = renderWithEditor(<Table />);
    goTo('Nurture', 'Who');
    await press('Ann');
    goTo('Qualify', 'Who');
    expect(node('nurture').data['who']).toBe('Ann');
  });

  it('says why nothing can be typed into a figure that is worked out', async () => {
    const { lastLabel } = renderWithEditor(<Table />);
    goTo('Nurture', 'Visits');
    await press('3');
    expect(cell('Nurture', 'Visits')).toHaveAccessibleDescription(/follows from the map/);
    expect(lastLabel()).toBeUndefined();
  });
});

describe('what cannot be read', () => {
  it('is refused with the reason at the cell; the last good value and the typed text stay', async () => {
    const { node } = renderWithEditor(<Table />);
    goTo('Qualify', 'Wait');
    await press('soon', '{Enter}');
    const field = screen.getByRole('textbox');
    expect(field).toHaveValue('soon');
    expect(field).toBeInvalid();
    expect(screen.getByRole('alert')).toHaveTextContent('soon');
    expect(node('qualify').data['waitTime']).toEqual({ value: 4, unit: 'd' });
    await press('{Escape}');
    expect(cell('Qualify', 'Wait')).toHaveTextContent('4 d');
    expect(cell('Qualify', 'Wait')).not.toHaveAttribute('aria-invalid');
  });

  it('stays at the cell when the pointer leaves it, until Escape', async () => {
    renderWithEditor(<Table />);
    goTo('Qualify', 'Wait');
    await press('soon');
    goTo('Nurture', 'Wait');
    expect(cell('Qualify', 'Wait')).toHaveTextContent('soon');
    expect(cell('Qualify', 'Wait')).toHaveAttribute('aria-invalid', 'true');
    goTo('Qualify', 'Wait');
    await press('{Enter}');
    expect(screen.getByRole('textbox')).toHaveValue('soon');
    await press('{Control>}a{/Control}1 d{Enter}');
    expect(cell('Qualify', 'Wait')).toHaveTextContent('1 d');
    expect(cell('Qualify', 'Wait')).not.toHaveAttribute('aria-invalid');
  });
});

describe('blocks of cells', () => {
  it('are copied as a spreadsheet takes them, and cleared', async () => {
    const { node, lastLabel } = renderWithEditor(<Table />);
    goTo('Nurture', 'PT');
    await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    expect(clipboard('copy')).toBe('6 min\t15 d\r\n45 min\t4 d\r\n');
    await press('{Delete}');
    expect(node('qualify').data).not.toHaveProperty('waitTime');
    expect(lastLabel()).toBe('Clear 4 cells');
  });

  it('are pasted in one edit, empty ones too; what cannot be read stays at its cell', () => {
    const { editor, node } = renderWithEditor(<Table />);
    goTo('Nurture', 'PT');
    clipboard('paste', '10\t1 wk\n\tnever\n');
    expect(node('nurture').data).toMatchObject({
      processTime: { value: 10, unit: 'min' },
      waitTime: { value: 1, unit: 'wk' },
    });
    expect(node('qualify').data).not.toHaveProperty('processTime');
    expect(node('qualify').data['waitTime']).toEqual({ value: 4, unit: 'd' });
    expect(cell('Qualify', 'Wait')).toHaveTextContent('never');
    expect(editor.store.getState().history.past).toHaveLength(1);
  });

  it('keep an empty line between two others', () => {
    const { node } = renderWithEditor(<Table />);
    goTo('Visitors', 'Who');
    clipboard('paste', 'x\n\nBea\n');
    expect(node('nurture').data['who']).toBeUndefined();
    expect(node('qualify').data['who']).toBe('Bea');
  });

  it('make new steps below the last row, each joined to the one before', () => {
    const { editor } = renderWithEditor(<Table />);
    goTo('New step…', 'Name');
    clipboard('paste', 'Offer\nSign 30min wait 3d\n');
    expect(rowNames().slice(2, 6)).toEqual(['Qualify', 'Lost', 'Offer', 'Sign']);
    expect(cell('Offer', 'Next')).toHaveTextContent('→ Sign');
    expect(cell('Sign', 'Wait')).toHaveTextContent('3 d');
    expect(editor.store.getState().history.past).toHaveLength(1);
  });

  it('fill a range with one value', async () => {
    const { node } = renderWithEditor(<Table />);
    goTo('Nurture', 'Who');
    await press('{Shift>}{ArrowDown}{/Shift}');
    clipboard('paste', 'Sales');
    expect([node('nurture').data['who'], node('qualify').data['who']]).toEqual(['Sales', 'Sales']);
  });
});

describe('rows', () => {
  it('are added in the empty row, which Enter comes back to', async () => {
    renderWithEditor(<Table />);
    goTo('New step…', 'Name');
    await press('Offer', '{Tab}{Tab}', '1 h', '{Enter}');
    expect(cell('Offer', 'PT')).toHaveTextContent('1 h');
    expect(cell('Qualify', 'Next')).toHaveTextContent('→ Offer');
    expect(cell('Offer', 'Next')).toHaveTextContent('→ Buyer');
    expect(focused()).toBe(cell('New step…', 'Name'));
  });

  it('are put after the row with the focus by Ctrl+Enter, on its way, the name open', async () => {
    renderWithEditor(<Table />);
    goTo('Visitors', 'PT');
    await press('{Control>}{Enter}{/Control}', 'Capture', '{Enter}');
    expect(rowNames().slice(0, 3)).toEqual(['Visitors', 'Capture', 'Nurture']);
    expect(cell('Visitors', 'Next')).toHaveTextContent('→ Capture');
    expect(cell('Capture', 'Next')).toHaveTextContent('→ Nurture');
  });

  it('are removed with their connections, and the focus goes to the next one', async () => {
    const { editor, lastLabel } = renderWithEditor(<Table />);
    goTo('Nurture', 'Name');
    await press('{Shift>}{ArrowDown}{/Shift}{Control>}{Delete}{/Control}');
    expect(rowNames()).toEqual(['Visitors', 'Lost', 'Buyer', 'Ask Ann', 'New step…']);
    expect(focused()).toBe(cell('Lost', 'Name'));
    expect(lastLabel()).toBe('Delete 2 rows');
    act(() => editor.undo());
    expect(rowNames()).toHaveLength(7);
  });

  it('are removed by Delete where whole rows are chosen', async () => {
    renderWithEditor(<Table />);
    goTo('Ask Ann', 'Name');
    await press('{Shift>} {/Shift}{Delete}');
    expect(rowNames()).not.toContain('Ask Ann');
  });

  it('move in the stream by Alt and arrows, or say why they do not', async () => {
    const { editor } = renderWithEditor(<Table />);
    goTo('Visitors', 'Name');
    await press('{Control>}{Enter}{/Control}', 'Capture', '{Enter}');
    goTo('Visitors', 'Name');
    await press('{Control>}{Enter}{/Control}', 'Invite', '{Enter}');
    goTo('Capture', 'PT');
    await press('{Alt>}{ArrowUp}{/Alt}');
    expect(rowNames().slice(0, 4)).toEqual(['Visitors', 'Capture', 'Invite', 'Nurture']);
    expect(focused()).toBe(cell('Capture', 'PT'));
    await press('{Alt>}{ArrowUp}{/Alt}');
    expect(editor.store.getState().notices.at(-1)?.text).toContain('Nothing flows into “Visitors”');
  });

  it('are grouped by who does the work', () => {
    const { editor } = renderWithEditor(<Table />);
    goTo('Qualify', 'Who');
    clipboard('paste', 'Sales');
    act(() => editor.setPreferences({ table: { columns: ['who'], groupBy: 'who' } }));
    expect(rowNames().slice(0, 4)).toEqual(['Sales', 'Qualify', 'Not said', 'Visitors']);
  });
});

describe('connections', () => {
  const grid = 'Connections of Qualify';

  it('are listed, joined, changed and removed with the keyboard alone', async () => {
    const { editor } = renderWithEditor(<Table />);
    goTo('Qualify', 'Next');
    await press('{Enter}');
    expect(rowNames(grid)).toEqual(['Buyer', 'Connect to…']);
    expect(focused()).toBe(cell('Buyer', 'To', grid));
    await press('{ArrowDown}', 'lo', '{Tab}');
    expect(cell('Lost', 'Kind', grid)).toHaveFocus();
    await press('{ArrowRight}', '20', '{Tab}', '2 d', '{Enter}');
    expect(cell('Qualify', 'Next')).toHaveTextContent('→ Buyer, → Lost 20 %');
    goTo('Lost', 'To', grid);
    await press('nur', '{Enter}');
    expect(cell('Qualify', 'Next')).toHaveTextContent('↩ Nurture (rework) 20 %');
    goTo('Nurture', 'To', grid);
    await press('{Control>}{Delete}{/Control}');
    expect(rowNames(grid)).toEqual(['Buyer', 'Connect to…']);
    await press('{Escape}');
    expect(screen.queryByRole('grid', { name: grid })).toBeNull();
    expect(focused()).toBe(cell('Qualify', 'Next'));
    expect(editor.store.getState().document.states[0]?.edges).toHaveLength(4);
  });

  it('are selected on the map, one after the other, as their rows are gone to', async () => {
    const { editor, select } = renderWithEditor(<Table />);
    select({ nodes: new Set(['nurture']) });
    goTo('Nurture', 'Next');
    await press('{Enter}');
    const selected = () => [...editor.store.getState().selection.edges];
    expect(selected()).toEqual(['e2']);
    await press('{ArrowDown}');
    expect(selected()).toEqual(['e4']);
    await press('{Escape}');
    expect([...editor.store.getState().selection.nodes]).toEqual(['nurture']);
  });

  it('are refused where they make no sense, with the reason', async () => {
    renderWithEditor(<Table />);
    goTo('Qualify', 'Next');
    await press('{Enter}{ArrowDown}', 'visitors', '{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing flows into “Visitors”');
    await press('{Escape}', 'xyz', '{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing on the map is called “xyz”');
  });

  it('offer the kinds that make sense there', async () => {
    renderWithEditor(<Table />);
    goTo('Qualify', 'Next');
    await press('{Enter}{ArrowRight}{Enter}');
    const kinds = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(kinds.map((each) => each.textContent)).not.toContain('Rework');
    expect(kinds.map((each) => each.textContent)).toContain('Pull');
  });
});
