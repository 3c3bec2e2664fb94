import type { Paint, Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { blockHeight, drawBlock, textBlock } from '#src/lib/textBlock.ts';
import type { FontWeight } from '#src/lib/textWidth.ts';

/** A piece of a block that stays together: a paragraph, a row of a table. Heights are points on A3. */
export type SheetRow = {
  readonly height: number;
  readonly draw: (x: number, top: number) => readonly Primitive[];
  /** Whether it is one of many, which are counted where not all of them fit. */
  readonly isItem?: boolean;
};

/** The sizes of text, in points on A3; nothing is smaller than the last. */
export const sheetSizes = { title: 19, heading: 10.5, body: 8.5, small: 7.5, least: 7 };

const moreHeight = 12;
/** So long a text is cut, which its ellipsis shows: a sheet is no place for an essay. */
const mostLines = 5;

export type TextLook = {
  readonly size?: number;
  readonly weight?: FontWeight;
  readonly fill?: Paint;
  /** Room below it. */
  readonly after?: number;
  readonly mostLines?: number;
};

/** A text as wide as the block, on as many lines as it needs; no row for a blank one. */
export function textRow(text: string | undefined, width: number, look: TextLook = {}): readonly SheetRow[] {
  const { size = sheetSizes.body, weight = 400, fill = 'ink', after = 3 } = look;
  const block = textBlock(text, {
    size,
    weight,
    room: width,
    maxLines: look.mostLines ?? mostLines,
    lineHeight: size * 1.3,
  });
  if (block.lines.length === 0) return [];
  return [
    {
      height: blockHeight(block) + after,
      draw: (x, top) => drawBlock(block, { x, top, fill, anchor: 'start' }),
    },
  ];
}

/** A small word over a text; no rows where nothing is said. */
export function labelledRow(label: string, text: string | undefined, width: number): readonly SheetRow[] {
  const said = textRow(text, width, { after: 5 });
  const [first] = said;
  if (first === undefined) return [];
  const [caption] = textRow(label, width, {
    size: sheetSizes.least,
    weight: 600,
    fill: 'ink2',
    after: 0.5,
    mostLines: 1,
  });
  // The word never stands alone at the end of a block.
  return caption === undefined ? said : [joined([caption, first])];
}

/** Rows that stay together as one. */
export function joined(rows: readonly SheetRow[], isItem = false): SheetRow {
  return {
    height: heightOf(rows),
    isItem,
    draw: (x, top) => {
      let at = top;
      return rows.flatMap((row) => {
        const drawn = row.draw(x, at);
        at += row.height;
        return drawn;
      });
    },
  };
}

/** What rows need one under the other. */
export function heightOf(rows: readonly SheetRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/**
 * Rows one under the other, as many as the place has room for, and how much of its height they take. Where not all of
 * them fit, the last line says how many items there are besides.
 */
export function placeRows(
  rows: readonly SheetRow[],
  place: Rect,
): { readonly drawing: readonly Primitive[]; readonly height: number } {
  const kept = rowsThatFit(rows, place.height);
  const left = rows.slice(kept.length);
  const height = heightOf(kept);
  const drawing = joined(kept).draw(place.x, place.y);
  if (left.length === 0) return { drawing, height };
  const items = left.filter(({ isItem }) => isItem === true).length;
  const [note] = textRow(items === 0 ? 'There is more than fits here.' : `and ${items} more`, place.width, {
    size: sheetSizes.least,
    weight: 600,
    fill: 'ink2',
    mostLines: 1,
  });
  return {
    drawing: [...drawing, ...(note?.draw(place.x, place.y + height) ?? [])],
    height: height + moreHeight,
  };
}

function rowsThatFit(rows: readonly SheetRow[], height: number): readonly SheetRow[] {
  // What a row leaves free below itself may lie outside.
  const slack = 5;
  if (heightOf(rows) <= height + slack) return rows;
  let used = 0;
  const end = rows.findIndex((row) => {
    used += row.height;
    return used > height - moreHeight;
  });
  return rows.slice(0, end);
}
