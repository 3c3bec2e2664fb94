import type { Rect, Size } from '#src/lib/geometry.ts';
import type { MapEdge, MapNode, MapState } from '#src/model/document.ts';
import { backEdges } from '#src/model/flowOrder.ts';
import { edgeRole, nodeRole } from '#src/model/nodeRole.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { boxOf, lineOf } from './boxOf.ts';
import { columnGap, rowGap } from './gaps.ts';
import { columnsOf, type Flow, rowsOf } from './flowLayers.ts';

/** After a node with more ways out than this there is room for their shares beside the lines. */
const fewWays = 2;
const wideColumnGap = 104;
/** Room for one line that runs back below a row. */
const gutterHeight = 24;
const mostGutters = 4;

type Slot = {
  readonly node: MapNode;
  readonly size: Size;
  /** How far below its top the line of the stream passes. */
  readonly line: number;
  readonly column: number;
  readonly row: number;
};

/** Places for the nodes of one stream that hangs together, by id. Where the whole of it stands is the caller's concern. */
export function arrangeGroup(state: MapState, group: readonly MapNode[]): ReadonlyMap<string, Rect> {
  const inLine = group.filter((node) => nodeRole(node) !== 'exit');
  const ids = new Set(group.map((node) => node.id));
  const edges = state.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to));
  const flow = flowOf(state, inLine, edges);
  const isLoose = edges.length === 0;
  const columns = isLoose ? inLine.map((_, index) => index) : columnsOf(flow);
  const rows = isLoose ? inLine.map(() => 0) : rowsOf(flow, columns);
  const slots = inLine.map((node, index) => slotOf(node, columns[index] ?? 0, rows[index] ?? 0));
  const exits = group.filter((node) => nodeRole(node) === 'exit');
  for (const node of exits) slots.push(exitSlot(node, edges, slots));
  return placesOf(slots, loopsBelow(edges, slots), wideColumns(edges, slots));
}

function slotOf(node: MapNode, column: number, row: number): Slot {
  const box = boxOf(node);
  return { node, size: box, line: lineOf(box) - box.y, column, row };
}

function flowOf(state: MapState, nodes: readonly MapNode[], edges: readonly MapEdge[]): Flow {
  const back = backEdges(state);
  const indexOf = new Map(nodes.map((node, index) => [node.id, index]));
  const next: number[][] = nodes.map(() => []);
  const previous: number[][] = nodes.map(() => []);
  const byShare = edges
    .filter((edge) => edgeRole(edge) === 'flow' && !back.has(edge.id))
    .sort((a, b) => shareOf(b) - shareOf(a));
  for (const edge of byShare) {
    const from = indexOf.get(edge.from);
    const to = indexOf.get(edge.to);
    if (from === undefined || to === undefined) continue;
    next[from]?.push(to);
    previous[to]?.push(from);
  }
  const isGoal = (index: number) => {
    const node = nodes[index];
    return node !== undefined && nodeRole(node) === 'customer';
  };
  return { size: nodes.length, next, previous, isGoal };
}

/** The larger share comes first; one that is not stated stands in the middle. */
function shareOf(edge: MapEdge): number {
  return edgeKindOf(edge.kind).flow(edge.data).sharePercent ?? 50;
}

/** An exit stands under the node that it leaves, on the first row below it that is free there. */
function exitSlot(node: MapNode, edges: readonly MapEdge[], slots: readonly Slot[]): Slot {
  const sources = new Set(edges.filter((edge) => edge.to === node.id).map((edge) => edge.from));
  const source = slots.find((slot) => sources.has(slot.node.id));
  const column = source?.column ?? 0;
  const isTaken = (row: number) => slots.some((slot) => slot.column === column && slot.row === row);
  let row = (source?.row ?? 0) + 1;
  while (isTaken(row)) row += 1;
  return slotOf(node, column, row);
}

/** How many lines run back below each row. */
function loopsBelow(edges: readonly MapEdge[], slots: readonly Slot[]): ReadonlyMap<number, number> {
  const rowOf = new Map(slots.map((slot) => [slot.node.id, slot.row]));
  const loops = new Map<number, number>();
  for (const edge of edges) {
    if (edgeRole(edge) !== 'rework') continue;
    const row = Math.max(rowOf.get(edge.from) ?? 0, rowOf.get(edge.to) ?? 0);
    loops.set(row, (loops.get(row) ?? 0) + 1);
  }
  return loops;
}

/** The columns in which a node has many ways out. */
function wideColumns(edges: readonly MapEdge[], slots: readonly Slot[]): ReadonlySet<number> {
  const ways = new Map<string, number>();
  for (const edge of edges) {
    if (edgeRole(edge) === 'flow') ways.set(edge.from, (ways.get(edge.from) ?? 0) + 1);
  }
  const isWide = ({ node }: Slot) => (ways.get(node.id) ?? 0) > fewWays;
  return new Set(slots.filter(isWide).map((slot) => slot.column));
}

function placesOf(
  slots: readonly Slot[],
  loops: ReadonlyMap<number, number>,
  wide: ReadonlySet<number>,
): ReadonlyMap<string, Rect> {
  const widths = largest(slots, ({ column, size }) => [column, size.width]);
  const above = largest(slots, ({ row, line }) => [row, line]);
  const below = largest(slots, ({ row, size, line }) => [row, size.height - line]);
  const heights = new Map([...above].map(([row, height]) => [row, height + (below.get(row) ?? 0)]));
  const lefts = stack(widths, (column) => (wide.has(column) ? wideColumnGap : columnGap));
  const tops = stack(heights, (row) => rowGap + gutterHeight * Math.min(mostGutters, loops.get(row) ?? 0));
  const place = ({ node, size, line, column, row }: Slot): [string, Rect] => [
    node.id,
    {
      x: (lefts.get(column) ?? 0) + ((widths.get(column) ?? 0) - size.width) / 2,
      y: (tops.get(row) ?? 0) + (above.get(row) ?? 0) - line,
      width: size.width,
      height: size.height,
    },
  ];
  return new Map(slots.map(place));
}

function largest(
  slots: readonly Slot[],
  measure: (slot: Slot) => readonly [number, number],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const slot of slots) {
    const [key, length] = measure(slot);
    found.set(key, Math.max(found.get(key) ?? 0, length));
  }
  return found;
}

/** Where each column (or row) begins, in order of its number, with a gap after each. */
function stack(
  lengths: ReadonlyMap<number, number>,
  gapAfter: (key: number) => number,
): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  let at = 0;
  for (const [key, length] of [...lengths].sort(([a], [b]) => a - b)) {
    starts.set(key, at);
    at += length + gapAfter(key);
  }
  return starts;
}
