import type { Point } from '#src/lib/geometry.ts';
import { findWay, simplify, stub, stubEnd } from './findWay.ts';
import { type Box, boxesHit, type Ends, isWayFree, type Obstacles } from './obstacles.ts';
import type { EdgePlan, Port } from './planEdges.ts';

/**
 * The points of an edge that goes directly from one side to another. A designer's first choices are tried in turn
 * (straight, one bend, a Z with its bend midway, near the source, near the target, in a gap between boxes); where all
 * are blocked a way around is searched for. A route through a box is the last resort, and still a readable line.
 */
export function directWay(plan: EdgePlan, obstacles: Obstacles): readonly Point[] {
  const ends: Ends = { from: plan.from, to: plan.to };
  const [first] = simpleWays(plan, []);
  if (first === undefined) {
    return findWay(plan.start, plan.end, obstacles, ends) ?? throughBoxes(plan);
  }
  const hit = boxesHit(first, obstacles, ends);
  if (hit.length === 0) return first;
  for (const way of simpleWays(plan, hit)) {
    if (isWayFree(way, obstacles, ends)) return way;
  }
  return findWay(plan.start, plan.end, obstacles, ends, hit) ?? first;
}

/** Candidates with at most two bends, the best first; none where the sides do not face each other. */
function* simpleWays(plan: EdgePlan, hit: readonly Box[]): Generator<readonly Point[]> {
  const { start, end } = plan;
  const startAlongX = isSide(start);
  if (startAlongX !== isSide(end)) {
    const corner = startAlongX ? { x: end.x, y: start.y } : { x: start.x, y: end.y };
    if (isAhead(start, corner) && isAhead(end, corner)) yield pathOf([start, corner, end]);
    return;
  }
  if (!isAhead(start, end) || !isAhead(end, start)) return;
  const from = startAlongX ? start.x : start.y;
  const to = startAlongX ? end.x : end.y;
  const isStraight = startAlongX ? start.y === end.y : start.x === end.x;
  if (isStraight) {
    yield pathOf([start, end]);
    return;
  }
  for (const bend of bendPlaces(from, to, plan.bendShift, startAlongX, hit)) {
    yield startAlongX
      ? pathOf([start, { x: bend, y: start.y }, { x: bend, y: end.y }, end])
      : pathOf([start, { x: start.x, y: bend }, { x: end.x, y: bend }, end]);
  }
}

function bendPlaces(
  from: number,
  to: number,
  shift: number,
  alongX: boolean,
  hit: readonly Box[],
): readonly number[] {
  const direction = Math.sign(to - from);
  const length = Math.abs(to - from);
  const middle = (from + to) / 2;
  const room = Math.max(0, length / 2 - 8);
  const shifted = middle + direction * Math.min(room, Math.max(-room, shift));
  const gaps = hit.flatMap((box) =>
    alongX ? [box.x - stub, box.x + box.width + stub] : [box.y - stub, box.y + box.height + stub],
  );
  const inGaps = gaps
    .filter((place) => (place - from) * direction > stub / 2 && (to - place) * direction > stub / 2)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
  const long = length > 4 * stub;
  return [
    shifted,
    ...(long ? [from + direction * (stub * 1.5) + shift, to - direction * (stub * 1.5) + shift] : []),
    ...inGaps,
  ];
}

function isSide(port: Port): boolean {
  return port.side === 'left' || port.side === 'right';
}

/** True when the place lies on the outer side of the port, so that a line can go there without turning back. */
function isAhead(port: Port, place: Point): boolean {
  switch (port.side) {
    case 'left':
      return place.x < port.x;
    case 'right':
      return place.x > port.x;
    case 'top':
      return place.y < port.y;
    case 'bottom':
      return place.y > port.y;
  }
}

function throughBoxes(plan: EdgePlan): readonly Point[] {
  const first = stubEnd(plan.start, plan.from);
  const last = stubEnd(plan.end, plan.to);
  return pathOf([plan.start, first, { x: first.x, y: last.y }, last, plan.end]);
}

function pathOf(points: readonly Point[]): readonly Point[] {
  const plain = simplify(points.map(({ x, y }) => ({ x, y })));
  const only = plain[0];
  // Two boxes on top of each other can give one single point; a line has two.
  return plain.length === 1 && only !== undefined ? [only, only] : plain;
}
