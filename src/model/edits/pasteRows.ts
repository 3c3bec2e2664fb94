import { centreOf, type Point, snap, unionOf } from '#src/lib/geometry.ts';
import { connectionKind } from '../connectionKind.ts';
import { createEdge, createNode, createState } from '../create.ts';
import type { MapDocument, MapEdge, MapNode, MapState } from '../document.ts';
import { flowOrder } from '../flowOrder.ts';
import { type Fragment, fragmentBounds } from '../fragment.ts';
import type { NewId } from '../freshId.ts';
import { nodeBounds } from '../nodeBounds.ts';
import type { SheetRow } from '../sheet/readSheet.ts';
import { stateOf } from '../stateOf.ts';
import { worldReach } from '../world.ts';
import { type Pasted, pasteFragment } from './pasteFragment.ts';

const gap = 60;
/** Between what is on the map and the new chain. */
const distance = 120;
const grid = 10;
/** Between the rows of a chain that is longer than the world is wide. */
const rowHeight = 400;

/**
 * The map with a new chain of nodes, one for each row that is used, joined by push connections and standing in a
 * straight line to the right of the stream. Two neighbours that can't be joined (nothing flows into a source) are not.
 */
export function pasteRows(
  document: MapDocument,
  stateId: string,
  rows: readonly SheetRow[],
  newId: NewId,
): Pasted {
  const nodes = inLine(
    rows
      .filter(({ isUsed }) => isUsed)
      .map(({ row, kind, name, values }) =>
        createNode(kind, { id: `row${row}`, x: 0, y: 0 }, { ...values, name }),
      ),
    startOf(stateOf(document, stateId)),
  );
  const chain: Fragment = { nodes, edges: nodes.flatMap((node, index) => edgeTo(node, nodes[index - 1])) };
  const bounds = fragmentBounds(chain);
  return pasteFragment(
    document,
    stateId,
    chain,
    bounds === undefined ? { x: 0, y: 0 } : centreOf(bounds),
    newId,
  );
}

function edgeTo(node: MapNode, before: MapNode | undefined): readonly MapEdge[] {
  if (before === undefined) return [];
  // Whether two can be joined depends on nothing but the two: no need to look at hundreds of others each time.
  const kind = connectionKind(createState({ nodes: [before, node] }), before.id, node.id, 'push');
  return kind.ok ? [createEdge(kind.value, { id: `to${node.id}`, from: before.id, to: node.id })] : [];
}

/** Where the middle of the chain's left end stands: beside the last node of the stream, right of everything. */
function startOf(state: MapState): Point {
  const bounds = unionOf(state.nodes.map(nodeBounds));
  if (bounds === undefined) return { x: 0, y: 0 };
  const last = flowOrder(state).at(-1);
  const line = centreOf(last === undefined ? bounds : nodeBounds(last)).y;
  return { x: snap(bounds.x + bounds.width + distance, grid), y: line };
}

function inLine(nodes: readonly MapNode[], start: Point): readonly MapNode[] {
  let { x, y } = start;
  return nodes.map((node) => {
    const { width, height } = nodeBounds(node);
    if (x + width > worldReach) {
      x = snap(-worldReach / 2, grid);
      y += rowHeight;
    }
    const placed = { ...node, x, y: y - height / 2 };
    x += snap(width + gap, grid);
    return placed;
  });
}
