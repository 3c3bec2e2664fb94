import type { PathCommand, Primitive } from '#src/lib/drawing.ts';
import type { Point } from '#src/lib/geometry.ts';
import { openPath } from '#src/lib/path.ts';
import { cutLine, lengthOf, piecesOf, simplify } from '#src/lib/polyline.ts';
import { defineEdgeKind } from '../edgeKind.ts';
import { arrowHead, ribbonArrow } from './arrow.ts';
import { edgeFlow, flowFields, flowLabel } from './flowFields.ts';

const stripe = 5;
const ribbon = { width: 9, headLength: 13, headWidth: 17 };

/**
 * The middle of the band piece by piece, corners left out, each as long as an odd number of stripes: dashes start anew
 * on every piece, so that it begins and ends with a dark stripe and no stripe goes round a corner.
 */
function stripedPieces(line: readonly Point[], headLength: number): readonly PathCommand[] {
  const pieces = piecesOf(line);
  return pieces.flatMap((piece, index) => {
    const before = index === 0 ? 2 : ribbon.width / 2 + 1;
    const after = index === pieces.length - 1 ? headLength + 1 : ribbon.width / 2 + 1;
    const room = piece.length - before - after;
    const stripes = Math.floor((room / stripe + 1) / 2);
    const length = (2 * stripes - 1) * stripe;
    if (stripes < 1) return [];
    const start = piece.start + before + (room - length) / 2;
    return openPath(cutLine(line, start, start + length));
  });
}

/** The striped arrow: an outlined band with dark stripes across it, and a solid head. */
function stripedArrow(points: readonly Point[]): readonly Primitive[] {
  const line = simplify(points);
  const length = lengthOf(line);
  const headLength = Math.min(ribbon.headLength, length * 0.6);
  return [
    {
      shape: 'polygon',
      points: ribbonArrow(line, ribbon),
      fill: 'panel',
      stroke: 'outline',
      strokeWidth: 1.4,
      lineJoin: 'round',
    },
    {
      shape: 'path',
      commands: stripedPieces(line, headLength),
      stroke: 'outline',
      strokeWidth: ribbon.width,
      dash: [stripe, stripe],
    },
    arrowHead(line, headLength, ribbon.headWidth, 'outline'),
  ];
}

/** Work that is sent on whether or not the receiver is ready. */
export const push = defineEdgeKind({
  id: 'push',
  title: 'Push',
  help: 'Work is sent on when it is done, whether or not the receiver is ready for it.',
  role: 'flow',
  from: ['source', 'step', 'queue'],
  to: ['step', 'queue', 'customer', 'exit'],
  fields: flowFields,
  flow: edgeFlow,
  pace: 'push',
  handOver: (data) => data,
  draw: (_data, route) => stripedArrow(route.points),
  halfWidth: ribbon.headWidth / 2,
  label: (data) => flowLabel(data),
});
