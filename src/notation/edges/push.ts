import type { Primitive } from '#src/lib/drawing.ts';
import type { Point } from '#src/lib/geometry.ts';
import { openPath } from '#src/lib/path.ts';
import { cutLine, lengthOf, simplify } from '#src/lib/polyline.ts';
import { defineEdgeKind } from '../edgeKind.ts';
import { arrowHead, ribbonArrow } from './arrow.ts';
import { edgeFlow, flowFields, flowLabel } from './flowFields.ts';

const ribbon = { width: 9, headLength: 13, headWidth: 17 };

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
      // From the head backwards, so that a light stripe always stands before it.
      commands: openPath([...cutLine(line, 1, length - headLength - 4)].reverse()),
      stroke: 'outline',
      strokeWidth: ribbon.width,
      dash: [5, 5],
      lineJoin: 'miter',
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
  draw: (_data, route) => stripedArrow(route.points),
  halfWidth: ribbon.headWidth / 2,
  label: (data) => flowLabel(data),
});
