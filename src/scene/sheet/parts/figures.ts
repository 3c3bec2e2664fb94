import { calendarText } from '#src/lib/calendar.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import { fitText } from '#src/lib/textWidth.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { type Figure, headlineFigures, type RatioPart, ratioParts } from '../../figuresDrawing.ts';
import type { SheetPart } from '../sheetInput.ts';
import { type SheetRow, sheetSizes } from '../sheetRows.ts';

const cellHeight = 27;
const valueSize = 11.5;
const barHeight = 9;
const captionHeight = 11;

/** The headline figures of what is, and what the flow time consists of. */
export const figures: SheetPart = {
  id: 'figures',
  title: 'Figures today',
  about: 'today',
  remark: ({ document }) => calendarText(document.calendar),
  rows: ({ document, before, analysis }, width) => {
    const constraint = before.nodes.find(({ id }) => id === analysis.constraint?.node);
    const all = headlineFigures({
      analysis,
      calendar: document.calendar,
      unit: document.stream.unit,
      constraint: constraint && nodeName(constraint),
    });
    const inLine = width > 420 ? 4 : width > 240 ? 3 : 2;
    const bar = barRows(ratioParts(analysis.headline), width);
    return [...chunks(all, inLine).map((cells) => figureRow(cells, inLine, width)), ...bar];
  },
};

function figureRow(cells: readonly Figure[], inLine: number, width: number): SheetRow {
  const each = width / inLine;
  return {
    height: cellHeight,
    draw: (x, top) =>
      cells.flatMap(({ value, caption, fill }, index) => {
        const at = x + index * each;
        // The last of a line that is not full has the rest of it.
        const room = (index === cells.length - 1 ? width - index * each : each) - 6;
        return [
          {
            shape: 'text' as const,
            x: at,
            y: top + 11,
            text: fitText(value, room, valueSize, 700),
            size: valueSize,
            weight: 700 as const,
            fill,
          },
          {
            shape: 'text' as const,
            x: at,
            y: top + 20,
            text: fitText(caption, room, sheetSizes.least),
            size: sheetSizes.least,
            fill: 'ink2' as const,
          },
        ];
      }),
  };
}

/** What flow time consists of in one bar, and what its pieces are below it; none while that is not known. */
function barRows(parts: readonly RatioPart[], width: number): readonly SheetRow[] {
  const known = parts.flatMap(({ ratio, ...part }) =>
    ratio === undefined || ratio <= 0 ? [] : { ...part, ratio },
  );
  if (known.length === 0) return [];
  const inLine = width > 420 ? 4 : 2;
  const lines = chunks(known, inLine);
  return [
    {
      height: barHeight + 4 + lines.length * captionHeight,
      draw: (x, top) => {
        let at = x;
        const pieces = known.flatMap(({ ratio, fill }) => {
          const piece = { x: at, y: top, width: width * ratio, height: barHeight };
          at += piece.width;
          return fill(piece);
        });
        const captions = lines.flatMap((line, row) =>
          line.flatMap(({ caption, ratio, fill }, column) => {
            const left = x + (column * width) / inLine;
            const baseline = top + barHeight + 3 + (row + 0.72) * captionHeight;
            return [
              ...fill({ x: left, y: baseline - 5.5, width: 9, height: 6 }),
              {
                shape: 'text' as const,
                x: left + 12,
                y: baseline,
                text: fitText(`${caption} ${formatPercent(ratio)}`, width / inLine - 14, sheetSizes.least),
                size: sheetSizes.least,
                fill: 'ink2' as const,
              },
            ];
          }),
        );
        const frame = { shape: 'rect' as const, x, y: top, width, height: barHeight };
        return [...pieces, { ...frame, stroke: 'ink' as const, strokeWidth: 0.75 }, ...captions];
      },
    },
  ];
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
