import type { Rect } from '#src/lib/geometry.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { MapNode } from './document.ts';

/**
 * The rectangle that a node takes in world coordinates: as large as its content needs, or as the user has made it where
 * that is larger and the kind can be resized.
 */
export function nodeBounds(node: MapNode): Rect {
  const kind = nodeKindOf(node.kind);
  const needed = kind.size(node.data);
  if (kind.resizable === 'no') return { x: node.x, y: node.y, width: needed.width, height: needed.height };
  return {
    x: node.x,
    y: node.y,
    width: Math.max(needed.width, node.width ?? 0),
    height: Math.max(needed.height, node.height ?? 0),
  };
}
