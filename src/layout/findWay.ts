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
 * at a small distance. Boxes come into play only when a way runs into them, which keeps the search small in a large map.
 * Gives undefined where there is no free way (a node that stands inside another).
 */
export function findWay(
  start: Port,
  end: Port,
  obstacles: Obstacles,
  ends: Ends,
): readonly Point[] | undefined {
  const boxes = new Set<Box>([ends.from, ends.to]);
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
  readonly from: Visit | undefined;
};

function searchAround(
  boxes: readonly Box[],
  start: Port,
  end: Port,
  ends: Ends,
): readonly Point[] | undefined {
  const first = stubEnd(start, ends.from);
  const last = stubEnd(end, ends.to);
  const xs = searchLines(
    [first.x, last.x],
    boxes.map((box) => [box.x, box.x + box.width]),
  );
  const ys = searchLines(
    [first.y, last.y],
    boxes.map((box) => [box.y, box.y + box.height]),
  );
  const others = boxes.filter((box) => box.id !== ends.from.id && box.id !== ends.to.id);
  const walls = [
    ...others.map((box) => grow(box, clearance)),
    ...[ends.from, ends.to].map((box) => grow(box, clearance - 1)),
  ];
  const isFree = (a: Point, b: Point) => {
    const piece = grow(segmentArea(a, b), 0.5);
    return walls.every((wall) => !overlaps(wall, piece));
  };
  const target = { column: xs.indexOf(last.x), row: ys.indexOf(last.y) };
  const endAlongX = isAlongX(end);
  const best = new Map<string, number>();
  const open: Visit[] = [
    {
      column: xs.indexOf(first.x),
      row: ys.indexOf(first.y),
      alongX: isAlongX(start),
      cost: 0,
      from: undefined,
    },
  ];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (here.column === target.column && here.row === target.row && here.alongX === endAlongX) {
      return simplify([start, ...pointsOf(here, xs, ys), end].map(({ x, y }) => ({ x, y })));
    }
    const key = `${here.column},${here.row},${here.alongX}`;
    if ((best.get(key) ?? Infinity) <= here.cost) continue;
    best.set(key, here.cost);
    for (const next of stepsFrom(here, xs, ys, target, endAlongX)) {
      if (isFree(pointOf(here, xs, ys), pointOf(next, xs, ys))) insert(open, next);
    }
  }
  return undefined;
}

/** Lines just outside every box, and one through the middle of the gap between the two ends, in order. */
function searchLines(
  fixed: readonly number[],
  spans: readonly (readonly [number, number])[],
): readonly number[] {
  const near = spans.flatMap(([low, high]) => [low - stub, high + stub]);
  const ends = spans.slice(0, 2);
  const middles = ends.flatMap(([, high]) =>
    ends.flatMap(([low]) => (low - high > 2 * clearance ? [(low + high) / 2] : [])),
  );
  return [...new Set([...fixed, ...near, ...middles])].sort((a, b) => a - b);
}

function* stepsFrom(
  here: Visit,
  xs: readonly number[],
  ys: readonly number[],
  target: { readonly column: number; readonly row: number },
  endAlongX: boolean,
): Generator<Visit> {
  const moves = [
    { column: here.column + 1, row: here.row, alongX: true },
    { column: here.column - 1, row: here.row, alongX: true },
    { column: here.column, row: here.row - 1, alongX: false },
    { column: here.column, row: here.row + 1, alongX: false },
  ];
  for (const move of moves) {
    const x = xs[move.column];
    const y = ys[move.row];
    if (x === undefined || y === undefined) continue;
    const length = Math.abs(x - (xs[here.column] ?? x)) + Math.abs(y - (ys[here.row] ?? y));
    const turns = move.alongX === here.alongX ? 0 : bendCost;
    const arrives = move.column === target.column && move.row === target.row && move.alongX !== endAlongX;
    // A way below costs a little more than one above: below the line is where rework runs.
    const below = !move.alongX && move.row > here.row ? 0.01 * length : 0;
    yield { ...move, cost: here.cost + length + turns + (arrives ? bendCost : 0) + below, from: here };
    if (arrives) {
      yield { ...move, alongX: endAlongX, cost: here.cost + length + turns + bendCost + below, from: here };
    }
  }
}

function isAlongX(port: Port): boolean {
  return port.side === 'left' || port.side === 'right';
}

function pointOf(visit: Visit, xs: readonly number[], ys: readonly number[]): Point {
  return { x: xs[visit.column] ?? 0, y: ys[visit.row] ?? 0 };
}

function pointsOf(last: Visit, xs: readonly number[], ys: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let visit: Visit | undefined = last; visit !== undefined; visit = visit.from) {
    points.push(pointOf(visit, xs, ys));
  }
  return points.reverse();
}

/** Keeps the cheapest at the end, from where it is taken. */
function insert(open: Visit[], visit: Visit): void {
  let low = 0;
  let high = open.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((open[middle]?.cost ?? 0) > visit.cost) low = middle + 1;
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
