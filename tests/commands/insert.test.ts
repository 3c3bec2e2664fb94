import { describe, expect, it } from 'vitest';
import { commandOf } from '#src/commands/index.ts';
import { createDocument } from '#src/model/create.ts';
import { createEditor } from '#src/store/createEditor.ts';
import { stateWith } from '../layout/sampleMaps.ts';
import { testServices } from '../store/testServices.ts';

function editorWith(selected?: string) {
  const state = stateWith([
    ['call', 'step', 0, 0],
    ['offer', 'step', 200, 0],
  ]);
  const editor = createEditor(testServices(), { document: createDocument({ id: 'm', states: [state] }) });
  if (selected !== undefined) editor.select({ nodes: new Set([selected]) });
  const connect = () => void commandOf('insert.connection').run(editor);
  return { editor, connect };
}

describe('connecting by a key', () => {
  it('asks where the connection leads when one symbol is selected', () => {
    const { editor, connect } = editorWith('call');
    connect();
    expect(editor.store.getState()).toMatchObject({
      tool: { tool: 'connect', from: 'call' },
      prompt: { ask: 'target', from: 'call' },
    });
  });

  it('asks first where it starts when none is', () => {
    const { editor, connect } = editorWith();
    connect();
    expect(editor.store.getState()).toMatchObject({
      tool: { tool: 'connect', from: undefined },
      prompt: { ask: 'source' },
    });
  });

  it('stops when it is asked for again, and with Escape what is asked goes first', () => {
    const { editor, connect } = editorWith();
    connect();
    connect();
    expect(editor.store.getState()).toMatchObject({ tool: { tool: 'select' }, prompt: undefined });
    editor.setPrompt({ ask: 'connection', edge: 'e', hasFocus: false });
    editor.select({ nodes: new Set(['call']) });
    void commandOf('edit.deselect').run(editor);
    expect(editor.store.getState().prompt).toBeUndefined();
    expect(editor.store.getState().selection.nodes.size).toBe(1);
  });
});
