import { describe, expect, it } from 'vitest';
import { createState } from '#src/model/create.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import { createNode } from '#src/model/create.ts';
import { removeItems } from '#src/model/edits/removeItems.ts';
import { createEditor } from '#src/store/createEditor.ts';
import { activeState } from '#src/store/editorState.ts';
import { hasUnsavedFileChanges } from '#src/store/unsavedFileChanges.ts';
import { preparedEditor, smallMap } from './preparedEditor.ts';
import { testServices } from './testServices.ts';

const ids = (set: ReadonlySet<string>) => [...set].toSorted();

describe('a new editor', () => {
  it('holds an empty map with an id of its own', () => {
    const services = testServices();
    const first = createEditor(services).store.getState();
    const second = createEditor(services).store.getState();
    expect(first.document.id).not.toBe(second.document.id);
    expect(activeState(first).nodes).toEqual([]);
    expect(first.saving.browser).toEqual({ status: 'nothing-to-save' });
  });

  it('says when a restored map was last saved', () => {
    const editor = createEditor(testServices(), { document: smallMap(), savedAt: 42 });
    expect(editor.store.getState().saving.browser).toEqual({ status: 'saved', at: 42 });
  });
});

describe('selection', () => {
  it('is exactly what was asked for, without ids that do not exist', () => {
    const { editor } = preparedEditor();
    editor.select({ nodes: new Set(['call', 'nobody']) });
    editor.select({ edges: new Set(['e1']) });
    expect(ids(editor.store.getState().selection.nodes)).toEqual([]);
    expect(ids(editor.store.getState().selection.edges)).toEqual(['e1']);
  });

  it('keeps its identity when the same is selected again', () => {
    const { editor } = preparedEditor();
    editor.select({ nodes: new Set(['call']) });
    const before = editor.store.getState();
    editor.select({ nodes: new Set(['call']) });
    expect(editor.store.getState()).toBe(before);
  });

  it('loses what is deleted, and finds it again with undo', () => {
    const { editor } = preparedEditor();
    editor.select({ nodes: new Set(['call', 'offer']) });
    editor.edit('Delete', (document) => removeItems(document, 'current', { nodes: ['call'] }));
    expect(ids(editor.store.getState().selection.nodes)).toEqual(['offer']);
    editor.undo();
    expect(ids(editor.store.getState().selection.nodes)).toEqual(['call']);
    expect(ids(editor.store.getState().selection.edges)).toEqual(['e1', 'e2']);
  });

  it('stays where nothing came back', () => {
    const { editor } = preparedEditor();
    editor.edit('Add', (document) =>
      addNode(document, 'current', createNode('step', { id: 'new', x: 0, y: 0 })),
    );
    editor.select({ nodes: new Set(['new', 'call']) });
    editor.undo();
    expect(ids(editor.store.getState().selection.nodes)).toEqual(['call']);
  });

  it('closes the name field and forgets the half-made connection of a node that is gone', () => {
    const { editor } = preparedEditor();
    editor.setEditing('call');
    editor.setTool({ tool: 'connect', from: 'call', kind: undefined });
    editor.edit('Delete', (document) => removeItems(document, 'current', { nodes: ['call'] }));
    expect(editor.store.getState().editing).toBeUndefined();
    expect(editor.store.getState().tool).toEqual({ tool: 'connect', from: undefined, kind: undefined });
  });
});

describe('states of a map', () => {
  it('leads back with undo to the state in which the edit was made', () => {
    const { editor } = preparedEditor();
    editor.edit('Delete', (document) => removeItems(document, 'current', { nodes: ['call'] }));
    editor.setStateId('future');
    editor.undo();
    expect(editor.store.getState().stateId).toBe('current');
    editor.setStateId('future');
    editor.redo();
    expect(editor.store.getState().stateId).toBe('current');
  });

  it('redoes the making of a state into that state', () => {
    const { editor } = preparedEditor();
    editor.edit('Add state', (document) => ({
      ...document,
      states: [...document.states, createState({ id: 'ideal', kind: 'ideal' })],
    }));
    editor.setStateId('ideal');
    editor.undo();
    expect(editor.store.getState().stateId).toBe('current');
    editor.redo();
    expect(editor.store.getState().stateId).toBe('ideal');
  });

  it('shows no state that does not exist', () => {
    const { editor } = preparedEditor();
    editor.setStateId('nowhere');
    expect(editor.store.getState().stateId).toBe('current');
  });

  it('goes with the selection only as far as the ids exist', () => {
    const { editor } = preparedEditor();
    editor.select({ nodes: new Set(['call']) });
    editor.setStateId('future');
    expect(editor.store.getState().selection.nodes.size).toBe(0);
  });
});

describe('opening another map', () => {
  it('starts everything of the map anew and keeps preferences', () => {
    const { editor } = preparedEditor();
    editor.setPreferences({ theme: 'dark' });
    editor.select({ nodes: new Set(['call']) });
    editor.setStateId('future');
    editor.edit('Rename', (document) => ({ ...document, title: 'x' }));
    editor.setDialog('recent');
    editor.open({ ...smallMap(), id: 'other' }, {});
    const state = editor.store.getState();
    expect(state.document.id).toBe('other');
    expect(state.stateId).toBe('current');
    expect(state.history.past).toHaveLength(0);
    expect(state.selection.nodes.size).toBe(0);
    expect(state.dialog).toBeUndefined();
    expect(state.preferences.theme).toBe('dark');
  });
});

describe('unsaved file changes', () => {
  it('are edits that no file holds', () => {
    const { editor } = preparedEditor();
    const isUnsaved = () => hasUnsavedFileChanges(editor.store.getState());
    expect(isUnsaved()).toBe(false);
    editor.edit('Rename', (document) => ({ ...document, title: 'x' }));
    expect(isUnsaved()).toBe(true);
    editor.savedToFile('x.vsm.json');
    expect(isUnsaved()).toBe(false);
    editor.undo();
    expect(isUnsaved()).toBe(true);
    editor.redo();
    expect(isUnsaved()).toBe(false);
  });

  it('are gone when every edit of a new map is undone', () => {
    const { editor } = preparedEditor();
    editor.edit('Rename', (document) => ({ ...document, title: 'x' }));
    editor.undo();
    expect(hasUnsavedFileChanges(editor.store.getState())).toBe(false);
  });

  it('include repairs, which the file does not have', () => {
    const { editor } = preparedEditor();
    editor.open(smallMap(), { file: 'a.vsm.json' });
    expect(hasUnsavedFileChanges(editor.store.getState())).toBe(false);
    editor.open(smallMap(), { file: 'a.vsm.json', isRepaired: true });
    expect(hasUnsavedFileChanges(editor.store.getState())).toBe(true);
  });
});

describe('messages, wishes and preferences', () => {
  it('shows the same message once and the latest last', () => {
    const { editor } = preparedEditor();
    editor.notify({ tone: 'error', text: 'a' });
    editor.notify({ tone: 'info', text: 'b' });
    editor.notify({ tone: 'error', text: 'a' });
    expect(editor.store.getState().notices.map((notice) => notice.text)).toEqual(['b', 'a']);
  });

  it('dismisses one message by its id', () => {
    const { editor } = preparedEditor();
    editor.notify({ tone: 'info', text: 'a' });
    editor.notify({ tone: 'info', text: 'b' });
    const first = editor.store.getState().notices[0];
    editor.dismissNotice(first?.id ?? '');
    expect(editor.store.getState().notices.map((notice) => notice.text)).toEqual(['b']);
  });

  it('tells wishes apart, so that the same wish twice is two', () => {
    const { editor } = preparedEditor();
    editor.requestView('fit');
    const first = editor.store.getState().viewRequest;
    editor.requestView('fit');
    expect(editor.store.getState().viewRequest).toEqual({ wish: 'fit' });
    expect(editor.store.getState().viewRequest).not.toBe(first);
  });

  it('forgets a wish when another view is shown', () => {
    const { editor } = preparedEditor();
    editor.requestView('fit');
    editor.setView('table');
    expect(editor.store.getState().viewRequest).toBeUndefined();
  });

  it('remembers preferences for the next editor', () => {
    const { editor, services } = preparedEditor();
    editor.setPreferences({ theme: 'contrast', snapToGrid: false });
    expect(createEditor(services).store.getState().preferences).toMatchObject({
      theme: 'contrast',
      snapToGrid: false,
      ladder: true,
    });
  });
});
