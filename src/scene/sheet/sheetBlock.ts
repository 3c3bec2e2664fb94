import type { Primitive } from '#src/lib/drawing.ts';
import { fairLimit } from '#src/lib/fairLimit.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { fitText, textWidth } from '#src/lib/textWidth.ts';
import type { SheetFacts, SheetPart } from './sheetInput.ts';
import { heightOf, placeRows, sheetSizes } from './sheetRows.ts';

/** From the top of a block to what stands under its heading, in points on A3. */
export const blockHeading = 19;
/** Between two blocks. */
export const blockGap = 12;

/** What a part needs at this width, its heading included. */
export function partHeight(part: SheetPart, facts: SheetFacts, width: number): number {
  return blockHeading + heightOf(part.rows(facts, width));
}

/** What parts need one under the other. */
export function stackHeight(parts: readonly SheetPart[], facts: SheetFacts, width: number): number {
  const heights = parts.map((part) => partHeight(part, facts, width));
  return heights.reduce((sum, height) => sum + height + blockGap, -blockGap);
}

/** Parts one under the other; where they need more than there is, the longest of them say how much is left out. */
export function drawStack(parts: readonly SheetPart[], facts: SheetFacts, place: Rect): readonly Primitive[] {
  const bottom = place.y + place.height;
  let y = place.y;
  return parts.flatMap((part, index) => {
    const rest = parts.slice(index).map((each) => partHeight(each, facts, place.width));
    // What those above have left over is shared by those below.
    const limit = fairLimit(rest, bottom - y - blockGap * (rest.length - 1));
    const { drawing, height } = drawPart(part, facts, { ...place, y, height: Math.min(rest[0] ?? 0, limit) });
    y += height + blockGap;
    return drawing;
  });
}

/** Parts beside one another, each as wide as the others. */
export function drawSideBySide(
  parts: readonly SheetPart[],
  facts: SheetFacts,
  place: Rect,
): readonly Primitive[] {
  const width = sharedWidth(parts.length, place.width);
  return parts.flatMap(
    (part, index) =>
      drawPart(part, facts, { ...place, x: place.x + index * (width + columnGap), width }).drawing,
  );
}

export const columnGap = 18;

/** How wide each of so many columns is. */
export function sharedWidth(count: number, width: number): number {
  return (width - columnGap * (count - 1)) / Math.max(1, count);
}

/** What it draws, and how much of the height it took. */
function drawPart(
  part: SheetPart,
  facts: SheetFacts,
  place: Rect,
): { readonly drawing: readonly Primitive[]; readonly height: number } {
  const { x, y, width, height } = place;
  const body = { x, y: y + blockHeading, width, height: height - blockHeading };
  const rows = placeRows(part.rows(facts, width), body);
  const heading = blockTitle(part.title, part.remark?.(facts) ?? '', place);
  return {
    drawing: [{ shape: 'group', name: `part:${part.id}`, children: [...heading, ...rows.drawing] }],
    height: blockHeading + rows.height,
  };
}

/** The name of a block over a line as wide as it, with a remark at its right end. */
export function blockTitle(title: string, remark: string, { x, y, width }: Rect): readonly Primitive[] {
  const shown = fitText(title, width, sheetSizes.heading, 700);
  const room = width - textWidth(shown, sheetSizes.heading, 700) - 12;
  const said = fitText(remark, room, sheetSizes.least);
  return [
    {
      shape: 'text',
      x,
      y: y + 9.5,
      text: shown,
      size: sheetSizes.heading,
      weight: 700,
      fill: 'ink',
    },
    ...(said === ''
      ? []
      : [
          {
            shape: 'text' as const,
            x: x + width,
            y: y + 9.5,
            text: said,
            size: sheetSizes.least,
            anchor: 'end' as const,
            fill: 'ink2' as const,
          },
        ]),
    {
      shape: 'path',
      commands: [
        { op: 'M', x, y: y + 13.5 },
        { op: 'L', x: x + width, y: y + 13.5 },
      ],
      stroke: 'line',
      strokeWidth: 0.8,
    },
  ];
}
