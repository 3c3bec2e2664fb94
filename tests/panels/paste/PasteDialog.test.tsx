import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { createDocument } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { PasteDialog } from '#src/panels/paste/PasteDialog.tsx';
import { createEditor } from '#src/store/createEditor.ts';
import { activeState } from '#src/store/editorState.ts';
import { undoLabel } from '#src/store/history.ts';
import { EditorProvider } from '#src/store/useEditor.tsx';
import { testServices } from '#tests/store/testServices.ts';
import { testMap } from '../testMap.ts';

function openDialog(text: string, document: MapDocument = createDocument({ id: 'm' })) {
  const editor = createEditor(testServices(), { document });
  editor.openPasteDialog(text);
  const onClose = vi.fn();
  const view = render(
    <EditorProvider editor={editor}>
      <PasteDialog onClose={onClose} />
    </EditorProvider>,
  );
  const state = () => activeState(editor.store.getState());
  return { ...view, editor, onClose, state, names: () => state().nodes.map(({ data }) => data['name']) };
}
const table = () => screen.getByRole('table');
const rowTexts = () =>
  within(table())
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);
const status = () => screen.getByRole('status').textContent;

describe('pasting a list', () => {
  it('shows what was understood of each line, and makes a chain of it as one entry', async () => {
    const { editor, onClose, state, names } = openDialog('Call 5m @Ann\nOffer wait 3d sometimes');
    expect(rowTexts()).toEqual([
      'CallProcess time 5 minWho Ann',
      'Offer sometimesWait before 3 dsometimes in the name',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Paste 2 steps' }));
    expect(names()).toEqual(['Call', 'Offer sometimes']);
    expect(state().edges).toMatchObject([{ from: state().nodes[0]?.id, to: state().nodes[1]?.id }]);
    expect(undoLabel(editor.store.getState().history)).toBe('Paste 2 steps');
    expect(editor.store.getState().selection.nodes.size).toBe(2);
    expect(onClose).toHaveBeenCalledOnce();
    editor.undo();
    expect(state().nodes).toEqual([]);
  });

  it('reads what is typed into it', async () => {
    const { names } = openDialog('');
    expect(screen.getByRole('button', { name: 'Paste' })).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByRole('textbox'), 'Call 5m{Enter}Offer');
    await userEvent.click(screen.getByRole('button', { name: 'Paste 2 steps' }));
    expect(names()).toEqual(['Call', 'Offer']);
  });
});

describe('pasting a range', () => {
  const range = 'Activity\tPT\tDays\tBudget\nCall\t5\t2\t100\nOffer\tsoon\t3\t200\n\t7\t\t';

  it('marks what could not be read in its cell, in words', () => {
    openDialog(range);
    expect(screen.getByRole('cell', { name: /^soon/ }).textContent).toContain('is not a duration');
    expect(status()).toBe('2 of 3 rows become steps. 2 cells were not understood.');
  });

  it('lets the columns and their units be put right', async () => {
    const { state } = openDialog(range);
    await userEvent.selectOptions(screen.getByLabelText('Days holds'), 'Wait before');
    await userEvent.selectOptions(screen.getByLabelText('Numbers without a unit in PT are'), 'in hours');
    await userEvent.click(screen.getByRole('button', { name: 'Paste 2 steps' }));
    expect(state().nodes.map(({ data }) => data)).toEqual([
      { name: 'Call', processTime: duration(5, 'h'), waitTime: duration(2, 'd') },
      { name: 'Offer', waitTime: duration(3, 'd') },
    ]);
  });

  it('gives a meaning to one column only', async () => {
    openDialog(range);
    await userEvent.selectOptions(screen.getByLabelText('Days holds'), 'Process time');
    expect(screen.getByLabelText('PT holds')).toHaveProperty('value', '');
  });

  it('takes the first row for a step when it is told so, and cuts where it is told to', async () => {
    openDialog('Step\nOffer, sign');
    expect(screen.getByRole('button', { name: 'Paste 1 step' })).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'The first row holds headings' }));
    expect(screen.getByRole('button', { name: 'Paste 2 steps' })).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Split at'), 'commas');
    expect(rowTexts()).toEqual(['Step', 'Offersign']);
  });
});

describe('pasting beside a selected step', () => {
  async function pasteWith(selected: string) {
    const opened = openDialog('Call\nOffer', testMap());
    act(() => opened.editor.select({ nodes: new Set([selected]) }));
    return opened;
  }
  const paste = () => userEvent.click(screen.getByRole('button', { name: 'Paste 2 steps' }));

  it('puts the steps after it, on the way that leads on, unless they are to stand on their own', async () => {
    const { state, editor } = await pasteWith('qualify');
    expect(screen.getByRole('radio', { name: 'After “Qualify”' })).toHaveProperty('checked', true);
    await paste();
    const [call, offer] = state().nodes.slice(-2);
    expect(state().edges.find(({ id }) => id === 'e3')).toMatchObject({ from: 'qualify', to: call?.id });
    expect(state().edges.at(-1)).toMatchObject({ from: offer?.id, to: 'buyer' });
    editor.undo();
    expect(state()).toEqual(activeState({ document: testMap(), stateId: '' }));
  });

  it('leaves the stream as it is when that is wanted', async () => {
    const { state } = await pasteWith('qualify');
    await userEvent.click(screen.getByRole('radio', { name: 'On their own' }));
    await paste();
    expect(state().edges.find(({ id }) => id === 'e3')).toMatchObject({ to: 'buyer' });
  });

  it('does not ask where nothing can follow', async () => {
    await pasteWith('buyer');
    expect(screen.queryByRole('radio', { name: 'On their own' })).toBeNull();
  });
});

describe('pasting figures of steps that are there', () => {
  const range = 'Step\tWait\nNurture\t20 d\nQualify\t4 d\nCall\t1 d';

  it('changes those of the same name, and says which rows find none', async () => {
    const { editor, state } = openDialog(range, testMap());
    expect(screen.getByRole('radio', { name: 'Update steps of the same name' })).toHaveProperty(
      'checked',
      true,
    );
    expect(status()).toBe('1 of 3 rows change a step. 1 says nothing new. 1 cell was not understood.');
    expect(rowTexts()[2]).toContain('No step on the map has this name');
    await userEvent.click(screen.getByRole('button', { name: 'Update 1 step' }));
    expect(state().nodes.find(({ id }) => id === 'nurture')?.data['waitTime']).toEqual(duration(20, 'd'));
    expect(state().nodes).toHaveLength(testMap().states[0]?.nodes.length ?? 0);
    expect(undoLabel(editor.store.getState().history)).toBe('Update 1 step');
  });

  it('makes new ones when that is wanted', async () => {
    const { state } = openDialog(range, testMap());
    await userEvent.click(screen.getByRole('radio', { name: 'New steps' }));
    await userEvent.click(screen.getByRole('button', { name: 'Paste 3 steps' }));
    expect(state().nodes).toHaveLength((testMap().states[0]?.nodes.length ?? 0) + 3);
  });
});

describe('the dialog for pasting', () => {
  it('of 500 rows shows the first and those with problems, and pastes all', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => `Step ${index}\t${index === 400 ? 'soon' : 5}`);
    const { state } = openDialog(['Step\tPT', ...rows].join('\n'));
    expect(rowTexts()).toHaveLength(41);
    expect(screen.getByText('and 459 more rows')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Paste 500 steps' }));
    expect(state().nodes).toHaveLength(500);
  });

  it('can be used by everybody', async () => {
    const { container } = openDialog('Activity\tPT\nCall\tsoon', testMap());
    const { violations, passes } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(passes.length).toBeGreaterThan(3);
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });
});
