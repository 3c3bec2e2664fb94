import type { Paint, TextShape } from './drawing.ts';
import { breakLines, type FontWeight } from './textWidth.ts';

export type TextBlock = {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: FontWeight;
  readonly lineHeight: number;
  /** The width that the lines were broken for. */
  readonly room: number;
};

/** Text broken into lines that fit the room, to be placed by `drawBlock`. A blank text has no lines. */
export function textBlock(
  text: string | undefined,
  style: { size: number; weight: FontWeight; room: number; maxLines: number; lineHeight?: number },
): TextBlock {
  return {
    lines: breakLines(text ?? '', style.room, style.size, style.weight, style.maxLines),
    size: style.size,
    weight: style.weight,
    lineHeight: style.lineHeight ?? Math.round(style.size * 1.25),
    room: style.room,
  };
}

/** From the top of the first line to the bottom of the last; 0 without lines. */
export function blockHeight(block: TextBlock): number {
  return block.lines.length * block.lineHeight;
}

/** The lines from `top` on, each around, from or up to `x`. */
export function drawBlock(
  block: TextBlock,
  at: { x: number; top: number; fill: Paint; anchor?: 'start' | 'middle' | 'end' },
): readonly TextShape[] {
  return block.lines.map((text, index) => ({
    shape: 'text',
    x: at.x,
    // Inter's capitals are 0.73 em high: with this their middle is the middle of the line.
    y: at.top + (index + 0.5) * block.lineHeight + block.size * 0.36,
    text,
    size: block.size,
    weight: block.weight,
    anchor: at.anchor ?? 'middle',
    fill: at.fill,
    room: block.room,
  }));
}
