import type { Paint, Primitive } from '#src/lib/drawing.ts';
import type { Point, Size } from '#src/lib/geometry.ts';
import { openPath } from '#src/lib/path.ts';
import { fitText, textWidth } from '#src/lib/textWidth.ts';
import { type BurstData, burstFields } from '#src/notation/nodes/burstFields.ts';

const plate = { height: 17, size: 9.5, padding: 7, sign: 9, gap: 4, widest: 150, overlap: 11 };

type Status = NonNullable<BurstData['status']>;

/**
 * A small plate on the lower rim of an idea: a sign for how far it has come, and the kind of waste. Nothing for an idea
 * that says neither.
 */
export function ideaMarks(
  { status = 'idea', waste }: BurstData,
  { width, height }: Size,
): readonly Primitive[] {
  const words = burstFields.waste.options.find((option) => option.value === waste)?.label;
  const hasSign = status !== 'idea';
  if (!hasSign && words === undefined) return [];
  const signRoom = hasSign ? plate.sign + (words === undefined ? 0 : plate.gap) : 0;
  const room = Math.max(width, plate.widest) - 2 * plate.padding - signRoom;
  const text = words === undefined ? '' : fitText(words, room, plate.size, 600);
  const whole = 2 * plate.padding + signRoom + textWidth(text, plate.size, 600);
  const left = (width - whole) / 2;
  const top = height - plate.overlap;
  const middle = top + plate.height / 2;
  return [
    {
      shape: 'rect',
      x: left,
      y: top,
      width: whole,
      height: plate.height,
      radius: plate.height / 2,
      fill: 'panel',
      stroke: 'burstLine',
      strokeWidth: 1,
    },
    ...(hasSign ? statusSign(status, { x: left + plate.padding + plate.sign / 2, y: middle }) : []),
    ...(text === ''
      ? []
      : [
          {
            shape: 'text',
            x: left + plate.padding + signRoom,
            y: middle + plate.size * 0.36,
            text,
            size: plate.size,
            weight: 600,
            anchor: 'start',
            fill: 'ink2',
          } as const,
        ]),
  ];
}

/** Planned: a ring. Doing: a ring half filled. Done: a tick. Dropped: a cross. */
function statusSign(status: Status, { x, y }: Point): readonly Primitive[] {
  const r = plate.sign / 2;
  switch (status) {
    case 'idea':
      return [];
    case 'planned':
      return [ring(x, y, r)];
    case 'doing':
      return [ring(x, y, r), { shape: 'path', commands: halfDisc(x, y, r), fill: 'ink2' }];
    case 'done':
      return [
        stroke(
          [
            { x: x - r, y: y + 0.3 },
            { x: x - r / 3, y: y + r - 0.8 },
            { x: x + r, y: y - r + 0.8 },
          ],
          'valueInk',
        ),
      ];
    case 'dropped': {
      const d = r * 0.75;
      return [
        stroke(
          [
            { x: x - d, y: y - d },
            { x: x + d, y: y + d },
          ],
          'ink2',
        ),
        stroke(
          [
            { x: x - d, y: y + d },
            { x: x + d, y: y - d },
          ],
          'ink2',
        ),
      ];
    }
  }
}

function ring(cx: number, cy: number, radius: number): Primitive {
  const r = radius - 0.7;
  return { shape: 'ellipse', cx, cy, rx: r, ry: r, fill: 'none', stroke: 'ink2', strokeWidth: 1.4 };
}

function stroke(points: readonly Point[], paint: Paint): Primitive {
  return {
    shape: 'path',
    commands: openPath(points),
    stroke: paint,
    strokeWidth: 2,
    lineCap: 'round',
    lineJoin: 'round',
  };
}

/** The right half; a quarter of a circle by one Bézier curve, to within 0.03 % of the radius. */
function halfDisc(x: number, y: number, r: number) {
  const k = 0.5523 * r;
  return [
    { op: 'M', x, y: y - r },
    { op: 'C', x1: x + k, y1: y - r, x2: x + r, y2: y - k, x: x + r, y },
    { op: 'C', x1: x + r, y1: y + k, x2: x + k, y2: y + r, x, y: y + r },
    { op: 'Z' },
  ] as const;
}
