import type { Rect } from '#src/lib/geometry.ts';
import type { MapState } from '#src/model/document.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { boundsOfNodes } from './boundsOfNodes.ts';

/**
 * New sizes of the chosen nodes, by id: all as large as the largest of them, each with its top left corner kept. Kinds
 * whose size follows from their content are left out; fewer than two that can be resized give none.
 */
export function sameSize(state: MapState, ids: ReadonlySet<string>): ReadonlyMap<string, Rect> {
  const resizable = state.nodes.filter((node) => nodeKindOf(node.kind).resizable === 'both');
  const chosen = new Set(resizable.map((node) => node.id).filter((id) => ids.has(id)));
  const nodes = boundsOfNodes(state, chosen);
  if (nodes.size < 2) return new Map();
  const width = Math.max(...[...nodes.values()].map((rect) => rect.width));
  const height = Math.max(...[...nodes.values()].map((rect) => rect.height));
  const changed = [...nodes].filter(([, rect]) => rect.width !== width || rect.height !== height);
  return new Map(changed.map(([id, { x, y }]) => [id, { x, y, width, height }]));
}
