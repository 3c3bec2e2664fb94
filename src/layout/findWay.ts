import { grow, overlaps, type Point, type Rect } from '#src/lib/geometry.ts';
import { type Box, boxesHit, clearance, type Ends, type Obstacles, segmentArea } from './obstacles.ts';
import type { Port } from './planEdges.ts';

/** How far a line goes straight out of a side before it may turn. */
export const stub = 16;
/** A bend is worth a detour of this length. */
const bendCost = 48;
/** How often boxes found in the way are added before the search gives up. */
const mostRounds = 8;
/** Beyond this many boxes in one way the picture is a tangle that no route can make readable. */
const mostBoxes = 28;

/**
 * The shortest way with few bends around the boxes between two ports: a search over the lines that run along the boxes
 * at a small distance. Boxes come into play only when a way runs into them, which keeps the search small in a large map;
 * those that are known to be `inTheWay` do from the start. Gives undefined where there is no free way (a node that stands
 * inside another).
 */
export function findWay(
  start: Port,
  end: Port,
  obstacles: Obstacles,
  ends: Ends,
  inTheWay: readonly Box[] = [],
): readonly Point[] | undefined {
  const boxes = new Set<Box>([ends.from, ends.to]);
  if (boxes.size + inTheWay.length <= mostBoxes) for (const box of inTheWay) boxes.add(box);
  for (let round = 0; round < mostRounds && boxes.size <= mostBoxes; round += 1) {
    const way = searchAround([...boxes], start, end, ends);
    if (way === undefined) return undefined;
    const hit = boxesHit(way, obstacles, ends);
    if (hit.length === 0) return way;
    const before = boxes.size;
    for (const box of hit) boxes.add(box);
    if (boxes.size === before) return undefined;
  }
  return undefined;
}

/** The point, a little outside the node, at which a line that leaves this port may first turn. */
export function stubEnd(port: Port, box: Rect): Point {
  switch (port.side) {
    case 'left':
      return { x: box.x - stub, y: port.y };
    case 'right':
      return { x: box.x + box.width + stub, y: port.y };
    case 'top':
      return { x: port.x, y: box.y - stub };
    case 'bottom':
      return { x: port.x, y: box.y + box.height + stub };
  }
}

type Visit = {
  readonly column: number;
  readonly row: number;
  /** Whether the last piece ran along x. */
  readonly alongX: boolean;
  readonly cost: number;
  /** The cost, and what is left at least: what is taken first. */
  readonly estimate: number;
  readonly from: Visit | undefined;
};
type Grid = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Lines in the middle of the gap between the two ends: nicer than those close to a box. */
  readonly calm: { readonly xs: ReadonlySet<number>; readonly ys: ReadonlySet<number> };
  readonly target: { readonly column: number; readonly row: number };
  readonly endAlongX: boolean;
};

function searchAround(
  boxes: readonly Box[],
  start: Port,
  end: Port,
  ends: Ends,
): readonly Point[] | undefined {
  const first = stubEnd(start, ends.from);
  const last = stubEnd(end, ends.to);
  const across = boxes.map((box): Span => [box.x, box.x + box.width]);
  const upright = boxes.map((box): Span => [box.y, box.y + box.height]);
  const calm = { xs: middlesOf(across.slice(0, 2)), ys: middlesOf(upright.slice(0, 2)) };
  const xs = searchLines([first.x, last.x, ...calm.xs], across);
  const ys = searchLines([first.y, last.y, ...calm.ys], upright);
  const others = boxes.filter((box) => box.id !== ends.from.id && box.id !== ends.to.id);
  const walls = [
    ...others.map((box) => grow(box, clearance)),
    ...[ends.from, ends.to].map((box) => grow(box, clearance - 1)),
  ];
  // No piece could end there; without this the search would look everywhere first.
  const isWalledIn = walls.some((wall) => overlaps(wall, grow({ ...last, width: 0, height: 0 }, 0.5)));
  if (isWalledIn && (first.x !== last.x || first.y !== last.y)) return undefined;
  const grid: Grid = {
    xs,
    ys,
    calm,
    target: { column: xs.indexOf(last.x), row: ys.indexOf(last.y) },
    endAlongX: isAlongX(end),
  };
  const isFree = freedomOf(walls, grid);
  const best = new Map<number, number>();
  const visitKey = ({ column, row, alongX }: Visit) => (column * ys.length + row) * 2 + (alongX ? 1 : 0);
  const isWorse = (visit: Visit) => (best.get(visitKey(visit)) ?? Infinity) <= visit.cost;
  const column = xs.indexOf(first.x);
  const row = ys.indexOf(first.y);
  const open: Visit[] = [{ column, row, alongX: isAlongX(start), cost: 0, estimate: 0, from: undefined }];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (isArrived(here, grid)) {
      return simplify([start, ...pointsOf(here, grid), end].map(({ x, y }) => ({ x, y })));
    }
    if (isWorse(here)) continue;
    best.set(visitKey(here), here.cost);
    for (const next of stepsFrom(here, grid)) {
      if (!isWorse(next) && isFree(here, next)) insert(open, next);
    }
  }
  return undefined;
}

/** Whether the piece of a line between two neighbouring places touches no wall; each piece is looked at once. */
function freedomOf(walls: readonly Rect[], grid: Grid): (from: Visit, to: Visit) => boolean {
  const known = new Map<number, boolean>();
  const rows = grid.ys.length;
  return (from, to) => {
    const isAcross = from.row === to.row;
    const place = Math.min(from.column, to.column) * rows + Math.min(from.row, to.row);
    const key = place * 2 + (isAcross ? 1 : 0);
    const before = known.get(key);
    if (before !== undefined) return before;
    const piece = grow(segmentArea(pointOf(from, grid), pointOf(to, grid)), 0.5);
    const isFree = !walls.some((wall) => overlaps(wall, piece));
    known.set(key, isFree);
    return isFree;
  };
}

function isArrived(visit: Visit, { target, endAlongX }: Grid): boolean {
  return visit.column === target.column && visit.row === target.row && visit.alongX === endAlongX;
}

type Span = readonly [number, number];

/** Lines just outside every box, and the given ones, in order. */
function searchLines(given: readonly number[], spans: readonly Span[]): readonly number[] {
  const near = spans.flatMap(([low, high]) => [low - stub, high + stub]);
  return [...new Set([...given, ...near])].sort((a, b) => a - b);
}

/** The middle of the gap between two spans; none where they overlap or nearly touch. */
function middlesOf(spans: readonly Span[]): ReadonlySet<number> {
  const middles = spans.flatMap(([, high]) =>
    spans.flatMap(([low]) => (low - high > 2 * clearance ? [(low + high) / 2] : [])),
  );
  return new Set(middles);
}

const moves = [
  { dx: 1, dy: 0, alongX: true },
  { dx: -1, dy: 0, alongX: true },
  { dx: 0, dy: -1, alongX: false },
  { dx: 0, dy: 1, alongX: false },
] as const;

function stepsFrom(here: Visit, grid: Grid): readonly Visit[] {
  const { xs, ys, calm, target, endAlongX } = grid;
  const from = pointOf(here, grid);
  const goal = { x: xs[target.column] ?? 0, y: ys[target.row] ?? 0 };
  const steps: Visit[] = [];
  for (const { dx, dy, alongX } of moves) {
    const column = here.column + dx;
    const row = here.row + dy;
    const x = xs[column];
    const y = ys[row];
    if (x === undefined || y === undefined) continue;
    const length = Math.abs(x - from.x) + Math.abs(y - from.y);
    // A way below costs a little more than one above: below the line is where rework runs.
    const below = dy > 0 ? 0.01 * length : 0;
    const isCalm = alongX ? calm.ys.has(y) : calm.xs.has(x);
    const near = isCalm ? 0 : 0.02 * length;
    const cost = here.cost + length + below + near + (alongX === here.alongX ? 0 : bendCost);
    const estimate = cost + Math.abs(goal.x - x) + Math.abs(goal.y - y);
    steps.push({ column, row, alongX, cost, estimate, from: here });
    if (column === target.column && row === target.row && alongX !== endAlongX) {
      const turned = { cost: cost + bendCost, estimate: estimate + bendCost };
      steps.push({ column, row, alongX: endAlongX, ...turned, from: here });
    }
  }
  return steps;
}

function isAlongX(port: Port): boolean {
  return port.side === 'left' || port.side === 'right';
}

function pointOf(visit: Visit, { xs, ys }: Grid): Point {
  return { x: xs[visit.column] ?? 0, y: ys[visit.row] ?? 0 };
}

function pointsOf(last: Visit, grid: Grid): Point[] {
  const points: Point[] = [];
  for (let visit: Visit | undefined = last; visit !== undefined; visit = visit.from) {
    points.push(pointOf(visit, grid));
  }
  return points.reverse();
}

/** Keeps the most promising at the end, from where it is taken. */
function insert(open: Visit[], visit: Visit): void {
  let low = 0;
  let high = open.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((open[middle]?.estimate ?? 0) > visit.estimate) low = middle + 1;
    else high = middle;
  }
  open.splice(low, 0, visit);
}

/** Leaves out points that repeat, and those in the middle of a straight piece. */
export function simplify(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const beforeLast = kept.at(-2);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const goesOn =
      last !== undefined &&
      beforeLast !== undefined &&
      ((beforeLast.x === last.x && last.x === point.x) || (beforeLast.y === last.y && last.y === point.y));
    if (goesOn) kept.pop();
    kept.push(point);
  }
  return kept;
}
