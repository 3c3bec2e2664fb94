import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { detailsOf } from '#src/model/detailsOf.ts';
import { updateEntry } from '#src/model/edits/updateEntry.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { needList } from '#src/model/mapLists.ts';
import { createDocument } from '#src/model/create.ts';
import { NeedsView } from '#src/panels/needs/NeedsView.tsx';
import { customerMap } from '../customerMap.ts';
import { renderWithEditor } from '../renderWithEditor.tsx';

function open() {
  const view = renderWithEditor(<NeedsView />, { document: customerMap() });
  const needs = (id: string) => detailsOf(view.node(id)).needs;
  return { ...view, needs };
}
const cell = (name: RegExp) => screen.getByRole('checkbox', { name });

describe('needs and steps', () => {
  it('has a row for each need and a column for each step along the flow', () => {
    open();
    const grid = screen.getByRole('grid', { name: 'Needs and steps' });
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['Need', 'Nurture, value-adding', 'Qualify, value-addingserves no need', 'Served by']);
    expect(
      within(grid)
        .getAllByRole('rowheader')
        .map((head) => head.textContent),
    ).toEqual(['N1 See it work Output, weight 5', 'N2 Get an answer Service, no weight']);
    expect(cell(/Nurture serves N1 See it work/)).toBeChecked();
    expect(cell(/Qualify serves N1/)).not.toBeChecked();
  });

  it('says the gaps both ways, coverage in total and by weight', () => {
    open();
    expect(
      screen.getByText('1 need is served by no step, 1 value-adding step serves no need.'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: '62.5 % need coverage' })).toBeVisible();
    const weights = within(screen.getByRole('list', { name: 'Needs served by weight' }));
    expect(weights.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'weight 5: 100 %',
      'no weight: 0 %',
    ]);
    expect(screen.getByRole('row', { name: /N2/ })).toHaveTextContent('no step');
  });

  it('takes a press on a cell as one undoable step, and back', async () => {
    const { needs, lastLabel, editor } = open();
    await userEvent.click(cell(/Qualify serves N2/));
    expect(needs('qualify')).toEqual(['N2']);
    expect(lastLabel()).toBe('Qualify serves N2');
    expect(screen.getByText('Every need is served, and every value-adding step serves one.')).toBeVisible();
    expect(screen.getByRole('button', { name: '100 % need coverage' })).toBeVisible();
    act(() => editor.undo());
    expect(cell(/Qualify serves N2/)).not.toBeChecked();
  });

  it('leads to the step on the map and to the words of a need', async () => {
    const { editor } = open();
    await userEvent.click(screen.getByRole('button', { name: /Qualify/ }));
    expect([...editor.store.getState().selection.nodes]).toEqual(['qualify']);
    await userEvent.click(screen.getByRole('button', { name: /N2 Get an answer/ }));
    expect(editor.store.getState().panel).toBe('customer');
  });
});

describe('by keyboard', () => {
  it('is one stop of Tab, worked with arrows, Space and Enter', async () => {
    const { needs } = open();
    act(() => screen.getByRole('button', { name: /need coverage/ }).focus());
    await userEvent.tab();
    expect(cell(/Nurture serves N1/)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown} ');
    expect(needs('nurture')).toEqual(['N1', 'N2']);
    expect(cell(/Nurture serves N2/)).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(needs('qualify')).toEqual(['N2']);
    await userEvent.keyboard('{Enter}');
    expect(needs('qualify')).toBeUndefined();
    await userEvent.tab();
    expect(document.body).toHaveFocus();
  });

  it('goes to the ends with Home and End, and no farther than the edges', async () => {
    open();
    act(() => cell(/Nurture serves N1/).focus());
    await userEvent.keyboard('{End}');
    expect(cell(/Qualify serves N1/)).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowUp}');
    expect(screen.getByRole('button', { name: /^Qualify/ })).toHaveFocus();
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(screen.getByRole('button', { name: /^Nurture/ })).toHaveFocus();
    await userEvent.keyboard('{Control>}{End}{/Control}{ArrowDown}');
    expect(cell(/Qualify serves N2/)).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(screen.getByRole('button', { name: /^N2/ })).toHaveFocus();
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(cell(/Nurture serves N1/)).toHaveFocus();
  });

  it('keeps a place when needs go away under it', async () => {
    const { editor } = open();
    act(() => cell(/Qualify serves N2/).focus());
    act(() =>
      editor.edit('Remove', (map) =>
        updateMap(map, { customer: { needs: [{ id: 'N1', text: 'One', kind: 'output' }] } }),
      ),
    );
    expect(cell(/Qualify serves N1 One/)).toHaveAttribute('tabindex', '0');
  });
});

describe('while there is nothing to match', () => {
  it('asks for needs', async () => {
    const { editor } = renderWithEditor(<NeedsView />, { document: createDocument({ id: 'm' }) });
    expect(screen.queryByRole('grid')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Write down their needs' }));
    expect(editor.store.getState().panel).toBe('customer');
  });

  it('asks for steps', async () => {
    const document = createDocument({ id: 'm', customer: customerMap().customer });
    const { editor } = renderWithEditor(<NeedsView />, { document });
    act(() => editor.setView('needs'));
    await userEvent.click(screen.getByRole('button', { name: 'Draw the first step' }));
    expect(editor.store.getState().view).toBe('map');
  });
});

it('takes the focus that was lost with the drawing', () => {
  open();
  expect(cell(/Nurture serves N1/)).toHaveFocus();
});

it('follows a step that is renamed and a need that is put in other words', () => {
  const { editor } = open();
  act(() =>
    editor.edit('Rename', (map) => updateNodeData(map, 'current', 'nurture', { name: 'Keep in touch' })),
  );
  expect(cell(/Keep in touch serves N1 See it work/)).toBeChecked();
  act(() => editor.edit('Say', (map) => updateEntry(map, needList, 'N1', { text: 'Try it', weight: 2 })));
  expect(cell(/Keep in touch serves N1 Try it/)).toBeChecked();
  expect(screen.getByRole('button', { name: /^N1 Try it Output, weight 2/ })).toBeVisible();
});
