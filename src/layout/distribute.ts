import type { Point } from '#src/lib/geometry.ts';
import type { MapState } from '#src/model/document.ts';
import { boundsOfNodes } from './boundsOfNodes.ts';

export type Direction = 'horizontally' | 'vertically';

/**
 * New places of the chosen nodes, by id, with equal gaps between them. The outermost two stay; where the nodes are
 * longer than the room between these they overlap evenly. Fewer than three give none.
 */
export function distribute(
  state: MapState,
  ids: ReadonlySet<string>,
  direction: Direction,
): ReadonlyMap<string, Point> {
  const isAcross = direction === 'horizontally';
  const nodes = [...boundsOfNodes(state, ids)]
    .map(([id, rect]) => ({
      id,
      rect,
      start: isAcross ? rect.x : rect.y,
      length: isAcross ? rect.width : rect.height,
    }))
    .sort((a, b) => a.start - b.start || a.start + a.length - (b.start + b.length));
  const first = nodes[0];
  const last = nodes.at(-1);
  if (first === undefined || last === undefined || nodes.length < 3) return new Map();
  const filled = nodes.reduce((sum, node) => sum + node.length, 0);
  const gap = (last.start + last.length - first.start - filled) / (nodes.length - 1);
  const places = new Map<string, Point>();
  let at = first.start;
  for (const { id, rect, start, length } of nodes) {
    if (id !== first.id && id !== last.id && at !== start) {
      places.set(id, isAcross ? { x: at, y: rect.y } : { x: rect.x, y: at });
    }
    at += length + gap;
  }
  return places;
}
