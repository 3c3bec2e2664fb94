import { centreOf, type Point, type Rect, type Side } from '#src/lib/geometry.ts';
import type { EdgeRole, NodeRole } from '#src/notation/flow.ts';
import type { LabelRoom } from './labelPlace.ts';
import type { Box } from './obstacles.ts';
import { type SidesAndWay, sidesFor, type Way } from './sides.ts';

/** An edge as routing sees it. */
export type EdgeToRoute = {
  readonly id: string;
  readonly role: EdgeRole;
  readonly from: Box;
  readonly to: Box;
  readonly toRole: NodeRole;
  /** Undefined: no words beside the line. */
  readonly label: LabelRoom | undefined;
};

/** Where an edge leaves and enters and how it goes, before anything is in its way. */
export type EdgePlan = {
  readonly id: string;
  readonly from: Box;
  readonly to: Box;
  readonly start: Port;
  readonly end: Port;
  readonly way: Way;
  /** Moves the bend, so that edges that fan out or come together do not run on top of each other. */
  readonly bendShift: number;
};
export type Port = Point & { readonly side: Side };

/** One end of an edge on one side of a node, while its place on that side is looked for. */
type Attachment = {
  readonly edge: number;
  readonly isStart: boolean;
  /** Order along the side: what turns back first, what goes straight on, what turns on. */
  readonly group: number;
  readonly order: number;
  /** The place that makes the edge straight, where there is one. */
  readonly straightAt: number | undefined;
};

const portGap = 22;
const bendGap = 12;
/** Up to this difference of height two nodes count as aligned. */
const alignedWithin = 18;
const cornerInset = 12;

/** Plans all edges of a map. Edges that share a side are spread along it only as far as they need. */
export function planEdges(edges: readonly EdgeToRoute[]): readonly EdgePlan[] {
  const ways = edges.map((edge) => sidesFor(edge.role, edge.from, edge.to, edge.toRole));
  const sides = new Map<string, { box: Box; side: Side; attachments: Attachment[] }>();
  const attach = (box: Box, side: Side, attachment: Attachment) => {
    const key = `${side}:${box.id}`;
    const place = sides.get(key) ?? { box, side, attachments: [] };
    place.attachments.push(attachment);
    sides.set(key, place);
  };
  const straight = straightPlaces(edges, ways);
  edges.forEach((edge, index) => {
    const way = ways[index];
    if (way === undefined) return;
    const straightAt = straight[index];
    const loop = way.way !== 'direct';
    const self = edge.from.id === edge.to.id;
    const start = orderAt(edge.from, way.start, edge.to, loop, way.end);
    const end = orderAt(edge.to, way.end, edge.from, loop, way.start);
    const startGroup = self ? 1 : start.group;
    attach(edge.from, way.start, {
      edge: index,
      isStart: true,
      group: startGroup,
      order: start.order,
      straightAt,
    });
    const endGroup = self ? -1 : end.group;
    attach(edge.to, way.end, { edge: index, isStart: false, group: endGroup, order: end.order, straightAt });
  });
  const starts: Placed[] = [];
  const ends: Placed[] = [];
  for (const { box, side, attachments } of sides.values()) {
    for (const placed of placeAlong(box, side, attachments)) {
      (placed.isStart ? starts : ends)[placed.edge] = placed;
    }
  }
  return edges.flatMap((edge, index) => {
    const start = starts[index];
    const end = ends[index];
    const way = ways[index];
    if (start === undefined || end === undefined || way === undefined) return [];
    const bendShift = start.shift === 0 ? -end.shift : start.shift;
    return [
      {
        id: edge.id,
        from: edge.from,
        to: edge.to,
        start: start.port,
        end: end.port,
        way: way.way,
        bendShift,
      },
    ];
  });
}

function isVertical(side: Side): boolean {
  return side === 'left' || side === 'right';
}

/**
 * For each edge the place at which it is straight, where it is. Of several that would lie on one another the one to the
 * nearest node is straight; several between the same two nodes run side by side.
 */
function straightPlaces(
  edges: readonly EdgeToRoute[],
  ways: readonly SidesAndWay[],
): readonly (number | undefined)[] {
  const twins = new Map<string, number>();
  const nearest = new Map<string, { readonly pair: string; readonly distance: number }>();
  const found = edges.map((edge, index) => {
    const way = ways[index];
    if (way === undefined || way.way !== 'direct') return undefined;
    const { from, to } = edge;
    const pair = from.id < to.id ? `${from.id}>${to.id}` : `${to.id}>${from.id}`;
    const twin = twins.get(pair) ?? 0;
    twins.set(pair, twin + 1);
    const place = straightPlace(edge, way.start, way.end);
    if (place === undefined) return undefined;
    const distance = Math.hypot(centreOf(from).x - centreOf(to).x, centreOf(from).y - centreOf(to).y);
    const sides = [`${way.start}:${from.id}`, `${way.end}:${to.id}`];
    for (const side of sides) {
      const other = nearest.get(side);
      if (other === undefined || distance < other.distance) nearest.set(side, { pair, distance });
    }
    return { pair, sides, at: place + twin * portGap };
  });
  return found.map((each) =>
    each?.sides.every((side) => nearest.get(side)?.pair === each.pair) === true ? each.at : undefined,
  );
}

/** The height (or x, for a way down) at which the edge is one straight line; undefined where it needs a bend. */
function straightPlace(edge: EdgeToRoute, start: Side, end: Side): number | undefined {
  if (isVertical(start) !== isVertical(end) || start === end) return undefined;
  const { from, to } = edge;
  const a = anchorOn(from, start);
  const b = anchorOn(to, end);
  const isFixed = { from: from.ports[start] !== undefined, to: to.ports[end] !== undefined };
  if (isFixed.from && isFixed.to) return a === b ? a : undefined;
  if (isVertical(start)) {
    if (Math.abs(a - b) > alignedWithin) return undefined;
    if (isFixed.from || isFixed.to) return isFixed.from ? a : b;
    return from.height < to.height ? a : b;
  }
  const fromLeads = isFixed.from || (!isFixed.to && from.width < to.width);
  const x = fromLeads ? a : b;
  const other = fromLeads ? to : from;
  return x >= other.x + cornerInset && x <= other.x + other.width - cornerInset ? x : undefined;
}

/** Where along a side a single line meets the symbol. */
function anchorOn(box: Box, side: Side): number {
  const port = box.ports[side];
  if (isVertical(side)) return port?.y ?? centreOf(box).y;
  return port?.x ?? centreOf(box).x;
}

function orderAt(box: Box, side: Side, other: Box, loop: boolean, otherSide: Side) {
  const here = centreOf(box);
  const there = centreOf(other);
  if (!loop && isVertical(side) === isVertical(otherSide)) {
    return { group: 0, order: anchorOn(other, otherSide) };
  }
  // Lines that turn away on the same side nest: the one that goes farthest stands innermost.
  const towards = isVertical(side) ? there.y - here.y : there.x - here.x;
  const distance = Math.abs(there.x - here.x);
  return towards < 0 ? { group: -1, order: distance } : { group: 1, order: -distance };
}

type Placed = {
  readonly edge: number;
  readonly isStart: boolean;
  readonly port: Port;
  readonly shift: number;
};

function placeAlong(box: Box, side: Side, attachments: readonly Attachment[]): readonly Placed[] {
  const sorted = [...attachments].sort(
    (a, b) => a.group - b.group || a.order - b.order || straightLast(a) - straightLast(b) || a.edge - b.edge,
  );
  const length = isVertical(side) ? box.height : box.width;
  const first = isVertical(side) ? box.y : box.x;
  const gap = Math.min(portGap, (length - 2 * cornerInset) / Math.max(1, sorted.length - 1));
  const pivot = sorted.findIndex((attachment) => attachment.straightAt !== undefined);
  const pivotAt = sorted[pivot]?.straightAt;
  return sorted.map((attachment, index) => {
    const spread =
      pivotAt === undefined
        ? anchorOn(box, side) + (index - (sorted.length - 1) / 2) * gap
        : pivotAt + (index - pivot) * gap;
    const inset = Math.min(cornerInset, length / 2);
    const at = clamp(attachment.straightAt ?? spread, first + inset, first + length - inset);
    return {
      edge: attachment.edge,
      isStart: attachment.isStart,
      port: box.ports[side] === undefined ? portAt(box, side, at) : { side, ...box.ports[side] },
      shift: bendShiftOf(attachment, sorted, at),
    };
  });
}

/** What has to give way to a straight edge of the same order passes above it. */
function straightLast(attachment: Attachment): number {
  return attachment.straightAt === undefined ? 0 : 1;
}

/** The farthest of the edges that turn the same way bends first: then they nest and do not cross. */
function bendShiftOf(attachment: Attachment, sorted: readonly Attachment[], at: number): number {
  const turn = (candidate: Attachment) => Math.sign(candidate.order - at);
  const sameTurn = sorted.filter(
    (candidate) =>
      candidate.group === 0 &&
      candidate.straightAt === undefined &&
      turn(candidate) === turn(attachment) &&
      candidate.isStart === attachment.isStart,
  );
  const rank = sameTurn.indexOf(attachment);
  if (rank < 0 || sameTurn.length < 2) return 0;
  const fromSource = (rank - (sameTurn.length - 1) / 2) * bendGap;
  return turn(attachment) < 0 ? fromSource : -fromSource;
}

function portAt(box: Rect, side: Side, at: number): Port {
  switch (side) {
    case 'left':
      return { side, x: box.x, y: at };
    case 'right':
      return { side, x: box.x + box.width, y: at };
    case 'top':
      return { side, x: at, y: box.y };
    case 'bottom':
      return { side, x: at, y: box.y + box.height };
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
