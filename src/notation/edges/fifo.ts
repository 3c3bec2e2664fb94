import type { Primitive } from '#src/lib/drawing.ts';
import type { Point } from '#src/lib/geometry.ts';
import { openPath } from '#src/lib/path.ts';
import { cutLine, lengthOf, offsetLine, placeAlong, simplify } from '#src/lib/polyline.ts';
import { enteredNumber } from '../enteredText.ts';
import { defineEdgeKind } from '../edgeKind.ts';
import { number } from '../field.ts';
import { arrowHead, longestPiece } from './arrow.ts';
import { edgeFlow, flowFields, flowLabel } from './flowFields.ts';

const fields = {
  max: number({
    label: 'Maximum',
    short: 'Max',
    help: 'The most units that the lane holds. When it is full, the sender stops.',
    min: 0,
    max: 1e9,
    unit: 'units',
    section: 'first',
  }),
  ...flowFields,
};

const half = 9;

/** `FIFO` in the middle of the lane: along it where the lane is level, letter under letter where it is upright. */
function sign(middle: Point, isLevel: boolean): readonly Primitive[] {
  const style = { shape: 'text', x: middle.x, size: 11, weight: 700, anchor: 'middle', fill: 'ink' } as const;
  if (isLevel) return [{ ...style, y: middle.y + 4, text: 'FIFO' }];
  return ['F', 'I', 'F', 'O'].map((text, index) => ({ ...style, y: middle.y - 10.5 + index * 11, text }));
}

/** A lane between two rails, first in first out, with the sign of it where the lane is long enough. */
function lane(points: readonly Point[]): readonly Primitive[] {
  const line = simplify(points);
  const length = lengthOf(line);
  const rails = cutLine(line, 2, length - 8);
  const longest = longestPiece(line);
  const middle = placeAlong(line, longest.middle);
  const isLevel = Math.abs(middle.dx) >= Math.abs(middle.dy);
  const room = isLevel ? 17 : 25;
  const hasSign = longest.length >= 2 * room + 28;
  const stroke = { stroke: 'outline', strokeWidth: 1.8, lineJoin: 'miter' } as const;
  const shaft = cutLine(line, 0, length - 9);
  const shapes: Primitive[] = [];
  if (rails.length >= 2) {
    shapes.push(
      {
        shape: 'polygon',
        points: [...offsetLine(rails, half), ...[...offsetLine(rails, -half)].reverse()],
        fill: 'panel',
      },
      { shape: 'path', commands: openPath(offsetLine(rails, half)), ...stroke },
      { shape: 'path', commands: openPath(offsetLine(rails, -half)), ...stroke },
    );
  }
  const parts = hasSign
    ? [cutLine(shaft, 0, longest.middle - room), cutLine(shaft, longest.middle + room, length)]
    : [shaft];
  for (const part of parts) {
    if (part.length >= 2)
      shapes.push({ shape: 'path', commands: openPath(part), ...stroke, strokeWidth: 1.6 });
  }
  shapes.push(arrowHead(line, 10, 9, 'outline'));
  if (hasSign) shapes.push(...sign(middle, isLevel));
  return shapes;
}

/** A lane in which units keep their order, with room for so many. */
export const fifo = defineEdgeKind({
  id: 'fifo',
  title: 'FIFO lane',
  help: 'Units wait in the order in which they came, up to a maximum; then the sender stops.',
  role: 'flow',
  from: ['source', 'step', 'queue'],
  to: ['step', 'queue', 'customer', 'exit'],
  fields,
  flow: edgeFlow,
  pace: 'pull',
  handOver: (data) => data,
  draw: (_data, route) => lane(route.points),
  halfWidth: half + 1,
  label: (data) => flowLabel(data, data.max === undefined ? undefined : `max ${enteredNumber(data.max)}`),
});
