import { describe, expect, it } from 'vitest';
import { placeArmed } from '#src/commands/placeArmed.ts';
import { createDocument } from '#src/model/create.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { createEditor } from '#src/store/createEditor.ts';
import { activeState } from '#src/store/editorState.ts';
import { stateWith } from '../layout/sampleMaps.ts';
import { testServices } from '../store/testServices.ts';

const line = stateWith(
  [
    ['qualify', 'step', 200, 0],
    ['offer', 'step', 400, 0],
  ],
  [['qualify', 'push', 'offer']],
);

function armed(kind: string, selected?: string) {
  const editor = createEditor(testServices(), { document: createDocument({ id: 'm', states: [line] }) });
  if (selected !== undefined) editor.select({ nodes: new Set([selected]) });
  editor.setTool({ tool: 'place', kind });
  placeArmed(editor);
  const { nodes, edges } = activeState(editor.store.getState());
  const node = nodes.at(-1);
  if (node === undefined || nodes.length !== 3) throw new Error('nothing was added');
  return { editor, node, edge: edges[1] };
}

describe('an armed symbol placed without a pointer', () => {
  it('stands to the right of the selected one, joined with it, its name open', () => {
    const { editor, node, edge } = armed('customer', 'offer');
    expect(nodeBounds(node).x).toBeGreaterThan(520);
    expect(edge).toMatchObject({ from: 'offer', to: node.id, kind: 'push' });
    expect(editor.store.getState()).toMatchObject({ editing: node.id, tool: { tool: 'select' } });
    editor.undo();
    expect(activeState(editor.store.getState()).nodes).toHaveLength(2);
  });

  it('leads into the selected one where it is a source, from its left', () => {
    const { node, edge } = armed('source', 'qualify');
    expect(nodeBounds(node).x).toBeLessThan(200);
    expect(edge).toMatchObject({ from: node.id, to: 'qualify' });
  });

  it('stands below where units leave, and unjoined where no units go', () => {
    expect(armed('exit', 'offer').edge).toMatchObject({ from: 'offer' });
    expect(armed('exit', 'offer').node.y).toBeGreaterThan(100);
    expect(armed('note', 'offer').edge).toBeUndefined();
  });

  it('stands on a free place where nothing is selected', () => {
    const { node, edge } = armed('step');
    expect(edge).toBeUndefined();
    for (const other of line.nodes) expect({ x: other.x, y: other.y }).not.toEqual({ x: node.x, y: node.y });
  });
});
