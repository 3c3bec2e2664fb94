import type { Primitive, TextShape } from '#src/lib/drawing.ts';
import { fitText } from '#src/lib/textWidth.ts';

/** From the top of a section to what stands under its heading, in world units. */
export const headingHeight = 36;

/** The name of a section over a line as wide as it, and a remark at the right end. */
export function sectionHeading(
  title: string,
  remark: string,
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
): readonly Primitive[] {
  return [
    { shape: 'text', x: left, y: top + 15, text: title, size: 16, weight: 700, fill: 'ink' },
    {
      shape: 'text',
      x: left + width,
      y: top + 15,
      text: fitText(remark, width - 220, 12),
      size: 12,
      anchor: 'end',
      fill: 'ink2',
    },
    {
      shape: 'path',
      commands: [
        { op: 'M', x: left, y: top + 24 },
        { op: 'L', x: left + width, y: top + 24 },
      ],
      stroke: 'line',
      strokeWidth: 1,
    },
  ];
}

/** One line of text, cut to its room. */
export function sectionText(
  text: string,
  at: { readonly x: number; readonly y: number; readonly room: number },
  style: Partial<Pick<TextShape, 'size' | 'weight' | 'anchor' | 'fill'>> = {},
): TextShape {
  const { size = 12, weight = 400, anchor = 'start', fill = 'ink' } = style;
  const { x, y, room } = at;
  return { shape: 'text', x, y, text: fitText(text, room, size, weight), size, weight, anchor, fill, room };
}
