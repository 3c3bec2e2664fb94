import type { Paint, PolygonShape, Primitive, Style } from '#src/lib/drawing.ts';
import type { Point } from '#src/lib/geometry.ts';
import { openPath } from '#src/lib/path.ts';
import { cutLine, lengthOf, offsetLine, placeAlong } from '#src/lib/polyline.ts';

/** A solid arrow head whose tip is the end of the line, pointing the way its last piece goes. */
export function arrowHead(
  points: readonly Point[],
  length: number,
  width: number,
  fill: Paint,
): PolygonShape {
  const tip = placeAlong(points, lengthOf(points));
  const base = { x: tip.x - tip.dx * length, y: tip.y - tip.dy * length };
  return {
    shape: 'polygon',
    fill,
    points: [
      { x: tip.x, y: tip.y },
      { x: base.x - (tip.dy * width) / 2, y: base.y + (tip.dx * width) / 2 },
      { x: base.x + (tip.dy * width) / 2, y: base.y - (tip.dx * width) / 2 },
    ],
  };
}

/** A line that stops inside its arrow head, and the head. */
export function lineArrow(
  points: readonly Point[],
  line: Style & { readonly stroke: Paint },
  head: { readonly length: number; readonly width: number } = { length: 10, width: 9 },
): readonly Primitive[] {
  const shaft = cutLine(points, 0, lengthOf(points) - head.length + 1);
  return [
    { shape: 'path', commands: openPath(shaft), lineJoin: 'round', ...line },
    arrowHead(points, head.length, head.width, line.stroke),
  ];
}

export type Ribbon = {
  readonly width: number;
  readonly headLength: number;
  readonly headWidth: number;
};

/** The outline of a broad arrow along a line, head included. On a short line the head becomes shorter too. */
export function ribbonArrow(points: readonly Point[], ribbon: Ribbon): readonly Point[] {
  const length = lengthOf(points);
  const headLength = Math.min(ribbon.headLength, length * 0.6);
  const shaft = cutLine(points, 0, length - headLength);
  const neck = placeAlong(points, length - headLength);
  const tip = placeAlong(points, length);
  const base = { x: tip.x - tip.dx * headLength, y: tip.y - tip.dy * headLength };
  const wing = ribbon.headWidth / 2;
  const line = shaft.length < 2 ? [neck, base] : shaft;
  return [
    ...offsetLine(line, ribbon.width / 2),
    { x: base.x - tip.dy * wing, y: base.y + tip.dx * wing },
    { x: tip.x, y: tip.y },
    { x: base.x + tip.dy * wing, y: base.y - tip.dx * wing },
    ...[...offsetLine(line, -ribbon.width / 2)].reverse(),
  ];
}

/** How far along the line the middle of its longest piece lies, and how long that piece is. */
export function longestPiece(points: readonly Point[]): { readonly middle: number; readonly length: number } {
  let best = { middle: 0, length: 0 };
  let start = 0;
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before === undefined) return;
    const length = Math.hypot(point.x - before.x, point.y - before.y);
    if (length > best.length) best = { middle: start + length / 2, length };
    start += length;
  });
  return best;
}
