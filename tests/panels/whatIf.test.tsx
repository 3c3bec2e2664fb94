import { act, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { WhatIfPanel } from '#src/panels/whatIf/WhatIfPanel.tsx';
import { undoLabel } from '#src/store/history.ts';
import { renderWithEditor } from './renderWithEditor.tsx';
import { testMap } from './testMap.ts';

function open() {
  const { editor, ...rest } = renderWithEditor(<WhatIfPanel />, { document: testMap() });
  act(() => editor.select({ nodes: new Set(['nurture']) }));
  return { editor, ...rest };
}
const cells = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
async function tryWait(text: string) {
  const field = screen.getByLabelText('Wait before');
  await userEvent.clear(field);
  await userEvent.type(field, text);
}
const nurture = (data: { readonly [name: string]: unknown } | undefined) => data?.['waitTime'];

describe('what if', () => {
  it('shows the figures as they would be beside today’s, and leaves the map as it is', async () => {
    const { editor } = open();
    const { document } = editor.store.getState();
    await tryWait('5 d');
    expect(cells('Flow time')).toEqual(['19.1 d', '9.11 d', '+52.3 % better']);
    expect(editor.store.getState().document).toBe(document);
    expect(editor.store.getState().history.past).toEqual([]);
  });

  it('is tried by a slider as well, from what the map says', () => {
    const { editor } = open();
    const slider = screen.getByRole('slider', { name: 'Wait before, as a slider' });
    expect(slider).toHaveValue('15');
    fireEvent.change(slider, { target: { value: '10' } });
    expect(screen.getByLabelText('Wait before')).toHaveValue('10 d');
    expect(cells('Flow time')[1]).toBe('14.1 d');
    fireEvent.change(slider, { target: { value: '15' } });
    expect(editor.store.getState().trial).toBeUndefined();
  });

  it('keeps what is tried on several steps, lists it, and takes single ones out', async () => {
    const { editor } = open();
    await tryWait('5 d');
    act(() => editor.select({ nodes: new Set(['qualify']) }));
    expect(screen.getByLabelText('Figures of')).toHaveValue('qualify');
    await tryWait('1 d');
    const list = within(screen.getByRole('list', { name: 'What is tried' }));
    expect(list.getAllByRole('listitem')).toHaveLength(2);
    await userEvent.click(list.getByRole('button', { name: 'Take out: Nurture, Wait before' }));
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    expect(editor.store.getState().trial?.changes).toMatchObject([{ id: 'qualify' }]);
  });

  it('is kept as a change in a new future state, in one step of the history', async () => {
    const { editor } = open();
    await tryWait('5 d');
    await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
    const { document, stateId, trial, history } = editor.store.getState();
    expect(document.states.map(({ name }) => name)).toEqual(['Current state', 'Future state']);
    expect(stateId).toBe(document.states[1]?.id);
    const waits = document.states.map(({ nodes }) => nurture(nodes.find(({ id }) => id === 'nurture')?.data));
    expect(waits).toEqual([duration(15, 'd'), duration(5, 'd')]);
    expect(trial).toBeUndefined();
    expect(undoLabel(history)).toBe('Keep what was tried');
    act(() => editor.undo());
    expect(editor.store.getState().document.states).toHaveLength(1);
  });

  it('is let go, by itself too when another map is opened', async () => {
    const { editor } = open();
    await tryWait('5 d');
    await userEvent.click(screen.getByRole('button', { name: 'Let go' }));
    expect(cells('Flow time')).toEqual(['19.1 d', '19.1 d', '']);
    await tryWait('5 d');
    act(() => editor.open(testMap(), {}));
    expect(editor.store.getState().trial).toBeUndefined();
  });

  it('waits while another state is looked at, and says where it is', async () => {
    const { editor } = open();
    act(() =>
      editor.edit('Add', (map) => copyState(map, 'current', { id: 'next', name: 'Next', kind: 'future' })),
    );
    await tryWait('5 d');
    act(() => editor.setStateId('next'));
    expect(screen.getByText('1 figure is being tried on “Current state”.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Go there' }));
    expect(cells('Flow time')[1]).toBe('9.11 d');
  });

  it('refuses what can’t be read, in words', () => {
    const { editor } = open();
    fireEvent.change(screen.getByLabelText('Wait before'), { target: { value: 'soon' } });
    expect(screen.getByRole('alert')).toBeVisible();
    expect(editor.store.getState().trial).toBeUndefined();
  });

  it('is found without fault by axe', async () => {
    const { container } = open();
    await tryWait('5 d');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });
});
