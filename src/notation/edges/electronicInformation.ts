import type { Point } from '#src/lib/geometry.ts';
import { placeAlong, simplify } from '#src/lib/polyline.ts';
import { defineEdgeKind } from '../edgeKind.ts';
import { lineArrow, longestPiece } from './arrow.ts';
import { informationFields, informationLabel } from './informationFields.ts';

/** The line with a zig-zag like lightning in the middle of its longest piece. */
function zigZag(points: readonly Point[]): readonly Point[] {
  const longest = longestPiece(points);
  const reach = Math.min(11, longest.length / 5);
  const swing = reach * 0.75;
  const middle = placeAlong(points, longest.middle - Math.min(4, longest.length / 8));
  const at = (along: number, across: number) => ({
    x: middle.x + middle.dx * along - middle.dy * across,
    y: middle.y + middle.dy * along + middle.dx * across,
  });
  const line: Point[] = [];
  let isDrawn = false;
  points.forEach((point, index) => {
    const before = points[index - 1];
    const isLongest =
      before !== undefined &&
      !isDrawn &&
      Math.hypot(point.x - before.x, point.y - before.y) === longest.length;
    if (isLongest) {
      isDrawn = true;
      line.push(at(-reach, 0), at(reach * 0.55, -swing), at(-reach * 0.55, swing), at(reach, 0));
    }
    line.push(point);
  });
  return line;
}

/** Information that systems exchange. */
export const electronicInformation = defineEdgeKind({
  id: 'electronicInformation',
  title: 'Electronic information',
  help: 'Information that systems exchange or send: the arrow with a zig-zag.',
  role: 'information',
  from: ['source', 'step', 'queue', 'customer', 'information'],
  to: ['source', 'step', 'queue', 'customer', 'information'],
  fields: informationFields,
  flow: () => ({}),
  draw: (_data, route) =>
    lineArrow(
      zigZag(simplify(route.points)),
      { stroke: 'ink2', strokeWidth: 1.5, lineJoin: 'miter' },
      { length: 9, width: 8 },
    ),
  halfWidth: 9,
  label: informationLabel,
});
