import type { Primitive } from '#src/lib/drawing.ts';
import type { Point } from '#src/lib/geometry.ts';
import { arc } from '#src/lib/path.ts';
import { placeAlong, simplify } from '#src/lib/polyline.ts';
import { defineEdgeKind } from '../edgeKind.ts';
import { lineArrow, longestPiece } from './arrow.ts';
import { edgeFlow, flowFields, flowLabel } from './flowFields.ts';

const radius = 9;

/** The withdrawal sign: a circle that turns back into an arrow, on the middle of the longest piece. A line too short for it has none. */
function withdrawal(points: readonly Point[]): readonly Primitive[] {
  const longest = longestPiece(points);
  const r = Math.min(radius, (longest.length - 12) / 2);
  if (r < 7) return [];
  const at = placeAlong(points, longest.middle - Math.min(5, Math.max(0, longest.length / 2 - r)));
  const turn = Math.atan2(at.dy, at.dx);
  // The gap lies ahead, on the line; the arrow comes round and points along it.
  const from = turn + 0.45;
  const to = turn + 2 * Math.PI - 0.75;
  const end = { x: at.x + r * Math.cos(to), y: at.y + r * Math.sin(to) };
  const along = { x: -Math.sin(to), y: Math.cos(to) };
  const head = r * 0.75;
  return [
    { shape: 'ellipse', cx: at.x, cy: at.y, rx: r + 1, ry: r + 1, fill: 'paper' },
    { shape: 'path', commands: arc(at, r, r, from, to), stroke: 'outline', strokeWidth: 1.8 },
    {
      shape: 'polygon',
      fill: 'outline',
      points: [
        { x: end.x + along.x * head, y: end.y + along.y * head },
        { x: end.x + (along.y * head) / 1.6, y: end.y - (along.x * head) / 1.6 },
        { x: end.x - (along.y * head) / 1.6, y: end.y + (along.x * head) / 1.6 },
      ],
    },
  ];
}

/** The receiver takes the next unit when it is ready. */
export const pull = defineEdgeKind({
  id: 'pull',
  title: 'Pull',
  help: 'The receiver takes the next unit when it is ready for it: the withdrawal arrow.',
  role: 'flow',
  from: ['source', 'step', 'queue'],
  to: ['step', 'queue', 'customer', 'exit'],
  fields: flowFields,
  flow: edgeFlow,
  pace: 'pull',
  handOver: (data) => data,
  draw: (_data, route) => {
    const line = simplify(route.points);
    return [...lineArrow(line, { stroke: 'outline', strokeWidth: 1.8 }), ...withdrawal(line)];
  },
  halfWidth: radius + 2,
  label: (data) => flowLabel(data),
});
