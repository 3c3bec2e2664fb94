import type { Point, Side, Size } from '#src/lib/geometry.ts';
import type { MapNode } from '#src/model/document.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import styles from './NodeView.module.css';
import { useConnecting } from './useConnecting.ts';
import { useScreenScale } from './useScreenScale.ts';

/** How far from the symbol the dots stand, in world units, so that they do not cover its data. */
const distance = 6;
const outwards: Readonly<Record<Side, { readonly x: number; readonly y: number }>> = {
  top: { x: 0, y: -distance },
  right: { x: distance, y: 0 },
  bottom: { x: 0, y: distance },
  left: { x: -distance, y: 0 },
};
const sides: readonly Side[] = ['top', 'right', 'bottom', 'left'];

/**
 * Where a connection starts: drag from one to another node, or tap one and then the node. The keyboard has a command
 * for the same, so they are no stops of the Tab key.
 */
export function NodeHandles({ node, size }: { node: MapNode; size: Size }) {
  const start = useConnecting();
  const scale = useScreenScale();
  const ports = nodeKindOf(node.kind).ports(node.data, size);
  return sides.map((side) => {
    const port = ports[side] ?? middleOf(side, size);
    return (
      <div
        key={side}
        className={`nodrag nopan ${styles['handle']}`}
        style={{ left: port.x + outwards[side].x, top: port.y + outwards[side].y, scale }}
        data-handle={side}
        title="Drag to where it leads"
        aria-hidden="true"
        onPointerDown={(event) => start({ fixed: node.id, end: 'to', edgeId: undefined }, event)}
        // The tap has been dealt with; as a click on the node it would choose the node as its own target.
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
      />
    );
  });
}

function middleOf(side: Side, { width, height }: Size): Point {
  switch (side) {
    case 'top':
      return { x: width / 2, y: 0 };
    case 'right':
      return { x: width, y: height / 2 };
    case 'bottom':
      return { x: width / 2, y: height };
    case 'left':
      return { x: 0, y: height / 2 };
  }
}
