import type { Point } from './geometry.ts';

/** A place on a line of straight pieces: the point and the direction of travel there, of length 1. */
export type Place = Point & { readonly dx: number; readonly dy: number };

/** The line without repeated points and without points in the middle of a straight run. */
export function simplify(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < 0.01) continue;
    const before = kept.at(-2);
    if (last !== undefined && before !== undefined && goesStraight(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function goesStraight(a: Point, b: Point, c: Point): boolean {
  const cross = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
  const along = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
  return Math.abs(cross) < 1e-6 && along > 0;
}

export function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (const piece of piecesOf(points)) length += piece.length;
  return length;
}

export type Piece = {
  readonly from: Point;
  readonly to: Point;
  readonly length: number;
  readonly start: number;
};

/** The straight pieces with their lengths and how far along the line each starts; pieces without length are left out. */
export function piecesOf(points: readonly Point[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let from: Point | undefined;
  for (const to of points) {
    const length = from === undefined ? 0 : Math.hypot(to.x - from.x, to.y - from.y);
    if (from !== undefined && length > 0) pieces.push({ from, to, length, start });
    start += length;
    from = to;
  }
  return pieces;
}

/** The place `distance` along the line, held to its two ends. A line without length goes to the right. */
export function placeAlong(points: readonly Point[], distance: number): Place {
  const pieces = piecesOf(points);
  const piece = pieces.findLast((each) => each.start <= distance) ?? pieces[0];
  if (piece === undefined) return { ...(points[0] ?? { x: 0, y: 0 }), dx: 1, dy: 0 };
  const dx = (piece.to.x - piece.from.x) / piece.length;
  const dy = (piece.to.y - piece.from.y) / piece.length;
  const along = Math.max(0, Math.min(piece.length, distance - piece.start));
  return { x: piece.from.x + dx * along, y: piece.from.y + dy * along, dx, dy };
}

/** The part of the line between two distances along it; fewer than two points when nothing is left. */
export function cutLine(points: readonly Point[], from: number, to: number): readonly Point[] {
  if (to - from <= 0) return [];
  const between = piecesOf(points)
    .filter((piece) => piece.start > from && piece.start < to)
    .map((piece) => piece.from);
  const [first, last] = [placeAlong(points, from), placeAlong(points, to)];
  return simplify([{ x: first.x, y: first.y }, ...between, { x: last.x, y: last.y }]);
}

/**
 * A line beside this one, `by` to its right as seen in the direction of travel (negative: to its left), with mitred
 * corners. Pieces are expected to be longer than the offset.
 */
export function offsetLine(points: readonly Point[], by: number): readonly Point[] {
  const pieces = piecesOf(simplify(points));
  const normals = pieces.map(({ from, to, length }) => ({
    x: -(to.y - from.y) / length,
    y: (to.x - from.x) / length,
  }));
  const corners = pieces.map((piece) => piece.from);
  const last = pieces.at(-1);
  if (last !== undefined) corners.push(last.to);
  return corners.map((corner, index) => {
    const after = normals[index] ?? normals[index - 1];
    const before = normals[index - 1] ?? after;
    if (before === undefined || after === undefined) return corner;
    // A hairpin has no mitre: the divisor is kept away from zero, and the corner is cut square instead.
    const scale = by / Math.max(0.25, 1 + before.x * after.x + before.y * after.y);
    return { x: corner.x + (before.x + after.x) * scale, y: corner.y + (before.y + after.y) * scale };
  });
}
