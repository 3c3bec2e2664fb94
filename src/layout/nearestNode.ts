import { centreOf, type Rect } from '#src/lib/geometry.ts';
import type { MapNode } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';

/** The node whose middle is nearest to the middle of these bounds; of equals the first. Undefined where there is none. */
export function nearestNode(bounds: Rect, nodes: readonly MapNode[]): MapNode | undefined {
  const here = centreOf(bounds);
  let nearest: MapNode | undefined;
  let least = Infinity;
  for (const node of nodes) {
    const there = centreOf(nodeBounds(node));
    const distance = Math.hypot(there.x - here.x, there.y - here.y);
    if (distance < least) {
      least = distance;
      nearest = node;
    }
  }
  return nearest;
}
