import { describe, expect, it } from 'vitest';
import { fileLimits } from '#src/file/limits.ts';
import { createNode } from '#src/model/create.ts';
import { preparedEditor } from './preparedEditor.ts';

const grown = (count: number) =>
  Array.from({ length: count }, (_, index) => createNode('step', { id: `more${index}`, x: 0, y: 0 }));

describe('an edit that makes the map larger than a file may be', () => {
  it('is not made, and says so, since the map could never be opened again', () => {
    const { editor } = preparedEditor();
    const before = editor.store.getState().document;
    editor.edit('Paste', (map) => ({
      ...map,
      states: map.states.map((state) => ({ ...state, nodes: [...state.nodes, ...grown(fileLimits.nodes)] })),
    }));
    expect(editor.store.getState().document).toBe(before);
    expect(editor.store.getState().notices.at(-1)?.text).toContain('a map may have up to 5000 symbols');
  });

  it('is made up to the limit', () => {
    const { editor } = preparedEditor();
    const { states } = editor.store.getState().document;
    const room = fileLimits.nodes - states.reduce((sum, { nodes }) => sum + nodes.length, 0);
    editor.edit('Paste', (map) => ({
      ...map,
      states: map.states.map((state, index) =>
        index === 0 ? { ...state, nodes: [...state.nodes, ...grown(room)] } : state,
      ),
    }));
    expect(editor.store.getState().document.states[0]?.nodes).toContainEqual(grown(room).at(-1));
    expect(editor.store.getState().notices).toEqual([]);
  });
});
