import { centreOf, type Rect, type Side } from '#src/lib/geometry.ts';
import type { EdgeRole, NodeRole } from '#src/notation/flow.ts';

/**
 * How an edge goes: `direct` between two sides, through a `gutter` under the boxes (rework and what goes back), or
 * through the `deep` gutter below everything (customers who come back).
 */
export type Way = 'direct' | 'gutter' | 'deep';
export type SidesAndWay = { readonly start: Side; readonly end: Side; readonly way: Way };

/** The least room between two boxes in which an arrow can stand. */
const roomForArrow = 16;

/**
 * The sides at which an edge leaves and enters, by what it carries and by where its ends stand. Flow leaves to the
 * right and enters from the left; what goes back runs underneath; information comes from above or below.
 */
export function sidesFor(role: EdgeRole, from: Rect, to: Rect, toRole: NodeRole): SidesAndWay {
  switch (role) {
    case 'rework':
      return { start: 'bottom', end: 'bottom', way: 'gutter' };
    case 'loop':
      return { start: 'bottom', end: 'bottom', way: 'deep' };
    case 'information':
      return informationSides(from, to);
    case 'influence':
      // Over the line of the stream, where units do not run.
      return isBelow(to, from) || isBelow(from, to)
        ? informationSides(from, to)
        : { start: 'top', end: 'top', way: 'direct' };
    case 'flow':
      return toRole === 'exit' && isBelow(to, from) ? exitSides(from, to) : flowSides(from, to);
  }
}

function flowSides(from: Rect, to: Rect): SidesAndWay {
  if (to.x >= from.x + from.width) return { start: 'right', end: 'left', way: 'direct' };
  const apart = isBelow(to, from) || isBelow(from, to);
  const startsBefore = to.x + to.width > from.x;
  if (apart && startsBefore) {
    return isBelow(to, from)
      ? { start: 'bottom', end: 'top', way: 'direct' }
      : { start: 'top', end: 'bottom', way: 'direct' };
  }
  // A stream that is wrapped into rows: on to the left end of the next one.
  if (apart) return { start: 'right', end: 'left', way: 'direct' };
  return { start: 'bottom', end: 'bottom', way: 'gutter' };
}

function exitSides(from: Rect, to: Rect): SidesAndWay {
  const middle = centreOf(from).x;
  if (to.x >= middle + roomForArrow * 2) return { start: 'bottom', end: 'left', way: 'direct' };
  if (to.x + to.width <= middle - roomForArrow * 2) return { start: 'bottom', end: 'right', way: 'direct' };
  return { start: 'bottom', end: 'top', way: 'direct' };
}

function informationSides(from: Rect, to: Rect): SidesAndWay {
  if (isBelow(to, from)) return informationDown(from, to);
  if (isBelow(from, to)) {
    const down = informationDown(to, from);
    return {
      start: down.end === 'top' ? 'top' : down.end,
      end: down.start === 'bottom' ? 'bottom' : down.start,
      way: 'direct',
    };
  }
  return centreOf(to).x >= centreOf(from).x
    ? { start: 'right', end: 'left', way: 'direct' }
    : { start: 'left', end: 'right', way: 'direct' };
}

/** Straight down where one stands over the other; else out of the side and down into the top. */
function informationDown(upper: Rect, lower: Rect): SidesAndWay {
  const target = centreOf(lower).x;
  if (target >= upper.x + upper.width + roomForArrow) return { start: 'right', end: 'top', way: 'direct' };
  if (target <= upper.x - roomForArrow) return { start: 'left', end: 'top', way: 'direct' };
  return { start: 'bottom', end: 'top', way: 'direct' };
}

function isBelow(lower: Rect, upper: Rect): boolean {
  return lower.y >= upper.y + upper.height + roomForArrow;
}
