import type { Primitive } from '#src/lib/drawing.ts';
import type { Point, Rect, Size } from '#src/lib/geometry.ts';
import { fitText, textWidth } from '#src/lib/textWidth.ts';

const size = 7.5;
/** Of the lines that say where sheets meet, outside the picture. */
const tick = 5;

/** At the bottom of a sheet: what it is of, and which sheet it is. */
export function pageFoot(page: Size, margin: number, title: string, place: string): readonly Primitive[] {
  const y = page.height - margin;
  const room = page.width - 2 * margin - textWidth(place, size, 600) - 16;
  const words = fitText(title, room, size);
  return [
    ...(words === ''
      ? []
      : [{ shape: 'text' as const, x: margin, y, text: words, size, fill: 'ink2' as const }]),
    ...(place === ''
      ? []
      : [
          {
            shape: 'text' as const,
            x: page.width - margin,
            y,
            text: place,
            size,
            weight: 600 as const,
            anchor: 'end' as const,
            fill: 'ink2' as const,
          },
        ]),
  ];
}

/** The sides of a sheet at which another follows. */
export type Neighbours = {
  readonly left: boolean;
  readonly right: boolean;
  readonly top: boolean;
  readonly bottom: boolean;
};

/**
 * Where a sheet and its neighbour show the same: a faint line at the end of what they share, which lies on the edge of the
 * neighbour's picture, and ticks beside the picture at both of its ends.
 */
export function tileMarks(
  inside: Rect,
  overlap: number,
  { left, right, top, bottom }: Neighbours,
): readonly Primitive[] {
  const { x, y, width, height } = inside;
  const upright = [...(left ? [x + overlap] : []), ...(right ? [x + width - overlap] : [])];
  const level = [...(top ? [y + overlap] : []), ...(bottom ? [y + height - overlap] : [])];
  return [
    ...upright.flatMap((at) => [
      faint({ x: at, y }, { x: at, y: y + height }),
      strong({ x: at, y: y - tick - 2 }, { x: at, y: y - 2 }),
      strong({ x: at, y: y + height + 2 }, { x: at, y: y + height + 2 + tick }),
    ]),
    ...level.flatMap((at) => [
      faint({ x, y: at }, { x: x + width, y: at }),
      strong({ x: x - tick - 2, y: at }, { x: x - 2, y: at }),
      strong({ x: x + width + 2, y: at }, { x: x + width + 2 + tick, y: at }),
    ]),
  ];
}

function faint(from: Point, to: Point): Primitive {
  return { ...line(from, to), stroke: 'ink3', strokeWidth: 0.4, dash: [2, 4] };
}

function strong(from: Point, to: Point): Primitive {
  return { ...line(from, to), stroke: 'ink', strokeWidth: 0.8 };
}

function line(from: Point, to: Point) {
  return {
    shape: 'path' as const,
    commands: [
      { op: 'M' as const, ...from },
      { op: 'L' as const, ...to },
    ],
  };
}
