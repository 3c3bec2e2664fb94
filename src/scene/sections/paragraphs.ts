import type { Paint, Primitive } from '#src/lib/drawing.ts';
import { blockHeight, drawBlock, textBlock } from '#src/lib/textBlock.ts';
import type { FontWeight } from '#src/lib/textWidth.ts';

/** Words of one look, broken into as many lines as they need. */
export type Paragraph = {
  readonly text: string;
  readonly size: number;
  readonly weight: FontWeight;
  readonly fill: Paint;
  /** Room below it. */
  readonly after: number;
};

/** So long an answer is cut: a section is no place for an essay. */
const mostLines = 12;

/** Paragraphs one under the other from `top` on, none wider than `width`; `bottom` is the end of the last line. */
export function drawParagraphs(
  paragraphs: readonly Paragraph[],
  at: { readonly x: number; readonly top: number },
  width: number,
): { readonly drawing: readonly Primitive[]; readonly bottom: number } {
  let top = at.top;
  let bottom = top;
  const drawing = paragraphs.flatMap(({ text, size, weight, fill, after }) => {
    const lineHeight = Math.round(size * 1.35);
    const block = textBlock(text, { size, weight, room: width, maxLines: mostLines, lineHeight });
    const shapes = drawBlock(block, { x: at.x, top, fill, anchor: 'start' });
    bottom = top + blockHeight(block);
    top = bottom + after;
    return shapes;
  });
  return { drawing, bottom };
}
