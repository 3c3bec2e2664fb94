import { type Point, type Side } from '#src/lib/geometry.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { MapNode } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { Box } from './obstacles.ts';

/** A node as layout sees it, in world coordinates. The same node gives the same object. */
export const boxOf = memoiseByIdentity(boxFrom);

/** As `boxOf`, for a node that exists only while it is dragged. */
export function boxFrom(node: MapNode): Box {
  const bounds = nodeBounds(node);
  const inside = nodeKindOf(node.kind).ports(node.data, bounds);
  const ports: { [S in Side]?: Point } = {};
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const port = inside[side];
    if (port !== undefined) ports[side] = { x: bounds.x + port.x, y: bounds.y + port.y };
  }
  return { id: node.id, ...bounds, ports };
}

/** The height at which the line of the stream passes a node: nodes with the same one stand in a straight line. */
export function lineOf(box: Box): number {
  return (box.ports.left ?? box.ports.right)?.y ?? box.y + box.height / 2;
}
