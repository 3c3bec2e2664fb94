import type { MapNode } from '#src/model/document.ts';
import { enterLine } from '#src/model/edits/enterLine.ts';
import { updateEdgeData } from '#src/model/edits/updateEdgeData.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { nameLine } from '#src/model/quick/nameLine.ts';
import { quickEntry } from '#src/model/quick/quickEntry.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { Editor } from '#src/store/editor.ts';
import { nameFieldOf } from './nameField.ts';

/** Whether what is typed as the name of this node is read as a whole step; a note's text never is. */
export function takesFigures(node: MapNode): boolean {
  const { name, isMultiline } = nameFieldOf(nodeKindOf(node.kind));
  return name === 'name' && !isMultiline;
}

/** The name of a node as it opens for typing. */
export function typedName(node: MapNode): string {
  const kind = nodeKindOf(node.kind);
  const stored = node.data[nameFieldOf(kind).name];
  if (typeof stored !== 'string') return '';
  return takesFigures(node) ? nameLine(stored, kind.fields) : stored;
}

/** What was typed of a connection beside the name. */
export type TypedHandOver = { readonly edge: string; readonly payload: string | undefined };

/**
 * Names the node as was typed; figures in the line fill its fields, and what is handed over its connection, in the same
 * entry of the history.
 */
export function keepName(editor: Editor, node: MapNode, text: string, handOver?: TypedHandOver): void {
  const { stateId } = editor.store.getState();
  const kind = nodeKindOf(node.kind);
  if (!takesFigures(node)) {
    const patch = { [nameFieldOf(kind).name]: text };
    editor.edit('Rename', (map) => updateNodeData(map, stateId, node.id, patch));
    return;
  }
  const { edge, payload } = handOver ?? {};
  const hasFigures = payload !== undefined || Object.keys(quickEntry(text, kind.fields).values).length > 0;
  const label = hasFigures ? 'Rename and fill in' : 'Rename';
  editor.edit(label, (map) => {
    const named = enterLine(map, stateId, node.id, text);
    if (edge === undefined || payload === undefined) return named;
    return updateEdgeData(named, stateId, edge, { payload });
  });
}
