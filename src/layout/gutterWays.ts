import { grow, type Point, type Rect } from '#src/lib/geometry.ts';
import { simplify } from './findWay.ts';
import { clearance, type Obstacles, segmentArea } from './obstacles.ts';
import type { EdgePlan, Port } from './planEdges.ts';

/** How far below its boxes the first gutter runs: room for a line that says how many leave. */
const firstDepth = 34;
/** Between two lines that run below each other; a label stands between them. */
const laneHeight = 24;
/** A line that has to turn before it reaches its node leaves room for the arrow head. */
const beforeTurn = 22;
/** How far below everything the loops after the purchase run. */
const deepDepth = 56;

/**
 * The points of all edges that run underneath, by edge id. Short loops lie close to the line and longer ones below
 * them, so that nested loops do not cross; each takes the first free corridor below its ends.
 */
export function gutterWays(plans: readonly EdgePlan[], obstacles: Obstacles): Map<string, readonly Point[]> {
  const ways = new Map<string, readonly Point[]>();
  const taken: Rect[] = [];
  const lowest = Math.max(...obstacles.boxes.map((box) => box.y + box.height));
  const shallow = plans.filter((plan) => plan.way === 'gutter').sort(byLength);
  const deep = plans.filter((plan) => plan.way === 'deep').sort(byLength);
  for (const plan of [...shallow, ...deep]) {
    const below = Math.max(plan.start.y, plan.end.y);
    const from = plan.way === 'deep' ? Math.max(below, lowest) + deepDepth : below + firstDepth;
    const depth = freeDepth(from, plan, obstacles, taken);
    const span = spanOf(plan);
    taken.push({ x: span.x, y: depth, width: span.width, height: 0 });
    const down = wayDown(plan.start, depth, obstacles, plan.from.id);
    const up = wayDown(plan.end, depth, obstacles, plan.to.id);
    ways.set(plan.id, simplify([...down, ...[...up].reverse()]));
  }
  return ways;
}

function byLength(a: EdgePlan, b: EdgePlan): number {
  return spanOf(a).width - spanOf(b).width;
}

function spanOf(plan: EdgePlan): { readonly x: number; readonly width: number } {
  return { x: Math.min(plan.start.x, plan.end.x), width: Math.abs(plan.start.x - plan.end.x) };
}

/** The first height from `from` downwards at which a line over the whole span meets no box and no other loop. */
function freeDepth(from: number, plan: EdgePlan, obstacles: Obstacles, taken: readonly Rect[]): number {
  const { x, width } = spanOf(plan);
  let depth = from;
  for (;;) {
    const line: Rect = {
      x: x - clearance,
      y: depth - clearance,
      width: width + 2 * clearance,
      height: 2 * clearance,
    };
    const boxes = obstacles.within(line);
    const loops = taken.filter((other) => isTooNear(other, { x, y: depth, width }));
    const next = Math.max(
      ...boxes.map((box) => box.y + box.height + clearance + 4),
      ...loops.map((other) => other.y + laneHeight),
    );
    if (next === -Infinity) return depth;
    depth = next;
  }
}

/** Lines below each other need room for a label between them, lines beside each other only a little. */
function isTooNear(a: Rect, b: { readonly x: number; readonly y: number; readonly width: number }): boolean {
  const isBeside = a.x > b.x + b.width + clearance || b.x > a.x + a.width + clearance;
  // The very sum that the next depth is taken from: a difference may round to less than a lane, again and again.
  return !isBeside && b.y < a.y + laneHeight && a.y < b.y + laneHeight;
}

/** From a port at the bottom down to the gutter; around a box that stands below it, at the side that is nearer. */
function wayDown(port: Port, depth: number, obstacles: Obstacles, own: string): readonly Point[] {
  const straight = [
    { x: port.x, y: port.y },
    { x: port.x, y: depth },
  ];
  const inTheWay = blocking(straight, obstacles, own);
  if (inTheWay.length === 0) return straight;
  const turn = port.y + beforeTurn;
  const left = Math.min(...inTheWay.map((box) => box.x)) - clearance - 4;
  const right = Math.max(...inTheWay.map((box) => box.x + box.width)) + clearance + 4;
  const sides = port.x - left <= right - port.x ? [left, right] : [right, left];
  for (const x of sides) {
    const around = [
      { x: port.x, y: port.y },
      { x: port.x, y: turn },
      { x, y: turn },
      { x, y: depth },
    ];
    if (blocking(around, obstacles, own).length === 0) return around;
  }
  return straight;
}

function blocking(points: readonly Point[], obstacles: Obstacles, own: string) {
  return points.slice(1).flatMap((point, index) => {
    const area = grow(segmentArea(points[index], point), clearance - 1);
    return obstacles.within(area).filter((box) => box.id !== own);
  });
}
