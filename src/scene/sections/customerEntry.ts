import type { Paint, Primitive } from '#src/lib/drawing.ts';
import { blockHeight, drawBlock, textBlock } from '#src/lib/textBlock.ts';
import { textWidth } from '#src/lib/textWidth.ts';

/** Where a column of the section stands. */
export type ColumnPlace = { readonly x: number; readonly top: number; readonly width: number };
/** What is drawn in it, and where it ends. */
export type DrawnColumn = { readonly drawing: readonly Primitive[]; readonly bottom: number };

const idSize = 10.5;
const idRoom = 34;
const rowGap = 9;

/** A need or a measure: its id in a badge, its words, and what it comes to below them. */
export type Entry = {
  readonly id: string;
  readonly words: string;
  readonly facts: string;
  readonly factsFill: Paint;
  /** At the right end of the first line: at most so wide, drawn from its left edge and its middle. */
  readonly mark?: { readonly width: number; readonly draw: (x: number, y: number) => readonly Primitive[] };
};

/** Entries under a heading, one under the other. */
export function drawEntries(
  title: string,
  entries: readonly Entry[],
  { x, top, width }: ColumnPlace,
): DrawnColumn {
  let bottom = top + 15;
  const drawing = entries.flatMap((entry, index) => {
    const drawn = drawEntry(entry, { x, top: bottom + (index === 0 ? 6 : rowGap), width });
    bottom = drawn.bottom;
    return drawn.drawing;
  });
  return {
    drawing: [
      { shape: 'text', x, y: top + 11, text: title, size: 11, weight: 600, fill: 'ink2' },
      ...drawing,
    ],
    bottom,
  };
}

function drawEntry(
  { id, words, facts, factsFill, mark }: Entry,
  { x, top, width }: ColumnPlace,
): DrawnColumn {
  const room = width - idRoom - (mark === undefined ? 0 : mark.width + 10);
  const text = textBlock(words, { size: 12.5, weight: 400, room, maxLines: 3, lineHeight: 17 });
  const below = textBlock(facts, {
    size: 11,
    weight: 400,
    room: width - idRoom,
    maxLines: 2,
    lineHeight: 15,
  });
  const factsTop = top + Math.max(17, blockHeight(text));
  return {
    drawing: [
      ...idBadge(id, x, top),
      ...drawBlock(text, { x: x + idRoom, top, fill: 'ink', anchor: 'start' }),
      ...(mark?.draw(x + width - mark.width, top + 8.5) ?? []),
      ...drawBlock(below, { x: x + idRoom, top: factsTop, fill: factsFill, anchor: 'start' }),
    ],
    bottom: factsTop + blockHeight(below),
  };
}

function idBadge(id: string, x: number, top: number): readonly Primitive[] {
  const width = Math.min(idRoom - 6, textWidth(id, idSize, 600) + 10);
  return [
    {
      shape: 'rect',
      x,
      y: top + 1,
      width,
      height: 16,
      radius: 8,
      fill: 'customerSoft',
      stroke: 'customer',
      strokeWidth: 1,
    },
    {
      shape: 'text',
      x: x + width / 2,
      y: top + 12.8,
      text: id,
      size: idSize,
      weight: 600,
      anchor: 'middle',
      fill: 'customerInk',
    },
  ];
}
