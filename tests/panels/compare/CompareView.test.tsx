import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { createNode } from '#src/model/create.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { CompareView } from '#src/panels/compare/CompareView.tsx';
import { renderWithEditor } from '../renderWithEditor.tsx';
import { testMap } from '../testMap.ts';

/** The test map, and a future in which Nurture waits 5 d less, Qualify longer, with one step more and one node less. */
function twoStates(): MapDocument {
  const copied = copyState(testMap(), 'current', { id: 'future', name: 'Future state', kind: 'future' });
  const faster = updateNodeData(copied, 'future', 'nurture', { waitTime: duration(10, 'd') });
  const change = (state: MapState): MapState => ({
    ...state,
    nodes: [
      ...state.nodes.filter(({ id }) => id !== 'note'),
      createNode('step', { id: 'fit', x: 900, y: 0 }, { name: 'Fit checker' }),
    ],
  });
  return { ...faster, states: faster.states.map((each) => (each.id === 'future' ? change(each) : each)) };
}

function open(document = twoStates()) {
  return renderWithEditor(<CompareView />, { document });
}
const row = (name: RegExp) => screen.getByRole('row', { name });
const cells = (name: RegExp) =>
  within(row(name))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('two states side by side', () => {
  it('shows before, after, difference and improvement, with the direction and the verdict in words', () => {
    open();
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
      'Figure',
      'Current state',
      'Future state',
      'Difference',
      'Improvement',
    ]);
    expect(cells(/^Flow time/)).toEqual(['19.1 d', '14.1 d', '−5 d', '+26.2 % better']);
    expect(row(/^Flow time/)).toHaveTextContent('less is better');
    expect(cells(/^Value-add ratio/)[3]).toMatch(/^\+0\.\d+ points better$/);
    expect(cells(/^Rolled %C&A/)).toEqual(['75 %', '75 %', '0', 'same']);
    expect(cells(/^Activity ratio/)[3]).toBe('no better or worse');
    expect(screen.getByText(/figures are better, 0 worse, \d+ the same/)).toBeVisible();
  });

  it('says worse with a minus when before and after are swapped', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Swap before and after' }));
    expect(screen.getByLabelText('Before')).toHaveValue('future');
    expect(cells(/^Flow time/)).toEqual(['14.1 d', '19.1 d', '+5 d', '−35.4 % worse']);
  });

  it('keeps all other figures folded until they are asked for', async () => {
    open();
    expect(screen.queryByRole('row', { name: /^Takt time/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByText('All other figures'));
    expect(await screen.findByRole('row', { name: /^Takt time/ })).toBeVisible();
  });

  it('draws both timelines on one scale, and says them', () => {
    open();
    expect(
      screen.getByRole('img', {
        name: 'Timelines on one scale. Current state: 19.1 d, Future state: 14.1 d',
      }),
    ).toBeVisible();
  });
});

describe('what changed', () => {
  it('names steps added, removed and changed, with each field before and after', () => {
    open();
    const changes = within(screen.getByRole('list', { name: 'What changed' }));
    expect(changes.getByRole('button', { name: 'Nurture' }).closest('div')).toHaveTextContent(
      'Wait before: 15 d →, now 10 d',
    );
    expect(changes.getByRole('button', { name: 'Fit checker' }).closest('li')).toHaveTextContent(/^ ?added/);
    expect(screen.getByText('1 added, 1 removed, 1 changed')).toBeVisible();
  });

  it('shows what is new in the state after, and what is gone in the state before', async () => {
    const { editor } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Fit checker' }));
    expect(editor.store.getState()).toMatchObject({ stateId: 'future', view: 'map' });
    expect([...editor.store.getState().selection.nodes]).toEqual(['fit']);
    await userEvent.click(screen.getByRole('button', { name: 'Ask Ann' }));
    expect(editor.store.getState().stateId).toBe('current');
    expect([...editor.store.getState().selection.nodes]).toEqual(['note']);
  });

  it('is marked on the map: all of it, or the one that was chosen', async () => {
    const { editor } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Show on the map' }));
    expect(editor.store.getState()).toMatchObject({
      view: 'map',
      stateId: 'future',
      comparing: { isOnMap: true, at: undefined, states: { before: 'current', after: 'future' } },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Nurture' }));
    expect(editor.store.getState().comparing.at).toBe('node changed nurture');
  });

  it('says so where nothing did', () => {
    open(copyState(testMap(), 'current', { id: 'future', name: 'Future state', kind: 'future' }));
    expect(screen.getByText(/^No step was added, removed or changed/)).toBeVisible();
    expect(screen.getByText('No figure is better or worse yet.')).toBeVisible();
  });
});

describe('which states', () => {
  const three = () => copyState(twoStates(), 'current', { id: 'ideal', name: 'Ideal', kind: 'ideal' });

  it('begins with the state that is looked at and the one it was made from', () => {
    const { editor } = open(three());
    expect(screen.getByLabelText('After')).toHaveValue('future');
    act(() => editor.setStateId('ideal'));
    expect(screen.getByLabelText('Before')).toHaveValue('current');
    expect(screen.getByLabelText('After')).toHaveValue('ideal');
  });

  it('keeps what was chosen, and changes places when the other one is chosen', async () => {
    const { editor, unmount } = open(three());
    await userEvent.selectOptions(screen.getByLabelText('After'), 'Ideal');
    act(() => editor.setStateId('future'));
    expect(screen.getByLabelText('After')).toHaveValue('ideal');
    await userEvent.selectOptions(screen.getByLabelText('Before'), 'Ideal');
    expect(screen.getByLabelText('After')).toHaveValue('current');
    unmount();
  });

  it('of one state says how to make a second one, and makes it', async () => {
    const { editor } = open(testMap());
    expect(screen.getByText('One state, nothing to compare yet')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '+ Future state' }));
    expect(await screen.findByText(/^No step was added/)).toBeVisible();
    expect(editor.store.getState().document.states).toHaveLength(2);
    act(() => editor.undo());
    expect(await screen.findByText('One state, nothing to compare yet')).toBeVisible();
  });
});

it('is found without fault by axe', async () => {
  const { container } = open();
  act(() => screen.getByText('All other figures').click());
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
});
