import { describe, expect, it } from 'vitest';
import { isCommandEnabled } from '#src/commands/command.ts';
import { commandOf } from '#src/commands/index.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { stateOf } from '#src/model/stateOf.ts';
import type { Editor } from '#src/store/editor.ts';
import { createEditor } from '#src/store/createEditor.ts';
import { undoLabel } from '#src/store/history.ts';
import { preparedEditor, smallMap } from '../store/preparedEditor.ts';
import { testServices } from '../store/testServices.ts';

const run = async (editor: Editor, id: string) => commandOf(id).run(editor);
const names = (editor: Editor) => editor.store.getState().document.states.map(({ name }) => name);
const shown = (editor: Editor) =>
  stateOf(editor.store.getState().document, editor.store.getState().stateId).name;

/** The small map without its empty future state. */
function plainEditor() {
  const [current] = smallMap().states;
  if (current === undefined) throw new Error('a map without states');
  return createEditor(testServices(), { document: { ...smallMap(), states: [current] } });
}

describe('a new state', () => {
  it('starts as the one it was made from, is looked at, and goes its own way from then on', async () => {
    const editor = plainEditor();
    await run(editor, 'state.new');
    expect(names(editor)).toEqual(['Current state', 'Future state']);
    expect(shown(editor)).toBe('Future state');
    const { stateId, document } = editor.store.getState();
    expect(stateOf(document, stateId).basedOn).toBe('current');
    editor.edit('Rename', (map) => updateNodeData(map, stateId, 'call', { name: 'Answer' }));
    const after = editor.store.getState().document;
    expect(stateOf(after, 'current').nodes[1]?.data['name']).toBe('Call');
    expect(stateOf(after, stateId).nodes[1]?.data['name']).toBe('Answer');
  });

  it('is taken back and made again by undo and redo, which look where the change is', async () => {
    const editor = plainEditor();
    await run(editor, 'state.new');
    expect(undoLabel(editor.store.getState().history)).toBe('Add state from Current state');
    editor.undo();
    expect(names(editor)).toEqual(['Current state']);
    expect(shown(editor)).toBe('Current state');
    editor.redo();
    expect(shown(editor)).toBe('Future state');
  });

  it('may be blank, and has a name of its own', async () => {
    const { editor } = preparedEditor();
    await run(editor, 'state.new-blank');
    expect(names(editor)).toEqual(['Current state', 'Future state', 'Future state 2']);
    expect(stateOf(editor.store.getState().document, editor.store.getState().stateId).nodes).toEqual([]);
  });
});

describe('looking at another state', () => {
  it('goes round, keeps the view, and lets go of what is not there', async () => {
    const { editor } = preparedEditor();
    const viewport = { x: 5, y: 6, zoom: 0.7 };
    editor.setViewport(viewport);
    editor.select({ nodes: new Set(['call']) });
    await run(editor, 'state.next');
    expect(shown(editor)).toBe('Future state');
    expect(editor.store.getState().viewport).toEqual(viewport);
    expect(editor.store.getState().selection.nodes.size).toBe(0);
    await run(editor, 'state.next');
    expect(shown(editor)).toBe('Current state');
  });

  it('keeps selected what both have', async () => {
    const editor = plainEditor();
    editor.select({ nodes: new Set(['call']) });
    await run(editor, 'state.new');
    expect([...editor.store.getState().selection.nodes]).toEqual(['call']);
  });
});

describe('deleting and moving the state being looked at', () => {
  it('shows the one before it, and undo brings it back where it was', async () => {
    const { editor } = preparedEditor();
    const before = editor.store.getState().document;
    editor.setStateId('future');
    await run(editor, 'state.delete');
    expect(names(editor)).toEqual(['Current state']);
    expect(shown(editor)).toBe('Current state');
    expect(editor.store.getState().notices.at(-1)?.text).toContain('“Future state” is deleted');
    editor.undo();
    expect(editor.store.getState().document).toBe(before);
    expect(shown(editor)).toBe('Future state');
  });

  it('is not offered where it makes no sense', async () => {
    const editor = plainEditor();
    for (const id of ['state.delete', 'state.next', 'state.move-earlier', 'state.move-later'])
      expect(isCommandEnabled(commandOf(id), editor), id).toBe(false);
    await run(editor, 'state.delete');
    expect(names(editor)).toEqual(['Current state']);
  });

  it('moves it along the row, with it being looked at', async () => {
    const { editor } = preparedEditor();
    await run(editor, 'state.move-later');
    expect(names(editor)).toEqual(['Future state', 'Current state']);
    expect(shown(editor)).toBe('Current state');
    expect(isCommandEnabled(commandOf('state.move-later'), editor)).toBe(false);
    expect(isCommandEnabled(commandOf('state.move-earlier'), editor)).toBe(true);
  });
});

describe('what changed, on the map', () => {
  const comparing = (editor: Editor) => editor.store.getState().comparing;
  /** A future state in which two symbols are renamed. */
  async function changedEditor() {
    const editor = plainEditor();
    await run(editor, 'state.new');
    const { stateId } = editor.store.getState();
    editor.edit('Rename', (map) => updateNodeData(map, stateId, 'call', { name: 'Answer' }));
    editor.edit('Rename', (map) => updateNodeData(map, stateId, 'offer', { name: 'Quote' }));
    return editor;
  }

  it('is gone through forwards and backwards, and begins again after the last', async () => {
    const editor = await changedEditor();
    await run(editor, 'state.next-change');
    expect(comparing(editor)).toMatchObject({ isOnMap: true, at: 'node changed call' });
    await run(editor, 'state.next-change');
    expect(comparing(editor).at).toBe('node changed offer');
    await run(editor, 'state.next-change');
    expect(comparing(editor).at).toBe('node changed call');
    await run(editor, 'state.previous-change');
    expect(comparing(editor).at).toBe('node changed offer');
  });

  it('is marked from another view, which then shows the map, and switched off again', async () => {
    const editor = await changedEditor();
    editor.setView('compare');
    await run(editor, 'state.changes');
    expect(editor.store.getState()).toMatchObject({ view: 'map', comparing: { isOnMap: true } });
    expect(commandOf('state.changes').isOn?.(editor)).toBe(true);
    await run(editor, 'state.changes');
    expect(comparing(editor).isOnMap).toBe(false);
  });

  it('is let go when another map is opened', async () => {
    const editor = await changedEditor();
    await run(editor, 'state.changes');
    editor.open(smallMap(), {});
    expect(comparing(editor)).toEqual({});
  });
});
