import { type Point, type Size, snap } from '#src/lib/geometry.ts';
import { createNode } from '#src/model/create.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { Editor } from '#src/store/editor.ts';
import { gridStep } from './gridStep.ts';

/** The top left corner of something of this size with its centre here, on the grid where that is wished. */
export function cornerAt(centre: Point, size: Size, isSnapped: boolean): Point {
  const x = centre.x - size.width / 2;
  const y = centre.y - size.height / 2;
  return isSnapped ? { x: snap(x, gridStep), y: snap(y, gridStep) } : { x: Math.round(x), y: Math.round(y) };
}

/** Puts a new node of this kind with its centre here, selects it and opens its name for typing. */
export function placeKind(editor: Editor, kindId: string, centre: Point): void {
  const { stateId, preferences } = editor.store.getState();
  const kind = nodeKindOf(kindId);
  const corner = cornerAt(centre, kind.size(kind.initial), preferences.snapToGrid);
  const node = createNode(kind.id, { id: editor.services.newId('n'), ...corner });
  editor.edit(`Add ${kind.title.toLowerCase()}`, (document) => addNode(document, stateId, node));
  editor.select({ nodes: new Set([node.id]) });
  editor.setEditing(node.id);
}
