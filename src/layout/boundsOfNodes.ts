import type { Rect } from '#src/lib/geometry.ts';
import type { MapState } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';

/** The rectangles of the nodes with these ids, in document order. Ids that the state does not have are left out. */
export function boundsOfNodes(state: MapState, ids: ReadonlySet<string>): ReadonlyMap<string, Rect> {
  return new Map(state.nodes.filter((node) => ids.has(node.id)).map((node) => [node.id, nodeBounds(node)]));
}
