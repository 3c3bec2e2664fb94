import type { Paint } from '#src/lib/drawing.ts';
import { blockHeight, drawBlock, textBlock } from '#src/lib/textBlock.ts';
import { joined, type SheetRow, sheetSizes } from './sheetRows.ts';

/** A table as it stands in a block. */
export type SheetTable = {
  readonly head: readonly string[];
  /** Of the width, for each column; they sum to 1. */
  readonly shares: readonly number[];
  /** Columns whose cells stand at the right. */
  readonly numeric: ReadonlySet<number>;
  readonly rows: readonly TableRow[];
  /** Of a cell; 2 where left out. */
  readonly mostLines?: number;
};
export type TableRow = {
  readonly cells: readonly string[];
  /** Colours of cells that are not plain, by column. */
  readonly fills?: Readonly<Record<number, Paint>>;
  /** Columns whose cells are strong. */
  readonly strong?: ReadonlySet<number>;
};

const padding = 2;
const columnGap = 8;
/** Of a cell, where the table says nothing else. */
const usualLines = 2;

/** The rows of a table, its head with the first of them; each row as high as its longest cell. None without rows. */
export function tableRows(table: SheetTable, width: number): readonly SheetRow[] {
  const rows = table.rows.map((row) => rowOf(table, row, width));
  const [first, ...others] = rows;
  if (first === undefined) return [];
  return [joined([headOf(table, width), first], true), ...others];
}

function headOf(table: SheetTable, width: number): SheetRow {
  const cells = cellsOf(table, table.head, width, { size: sheetSizes.least, strong: () => true });
  return {
    height: cells.height,
    draw: (x, top) => cells.draw(x, top, () => 'ink2'),
  };
}

function rowOf(table: SheetTable, { cells, fills = {}, strong }: TableRow, width: number): SheetRow {
  const drawn = cellsOf(table, cells, width, {
    size: sheetSizes.small,
    strong: (column) => strong?.has(column) ?? false,
  });
  return {
    height: drawn.height,
    isItem: true,
    draw: (x, top) => [
      {
        shape: 'path',
        commands: [
          { op: 'M', x, y: top },
          { op: 'L', x: x + width, y: top },
        ],
        stroke: 'line',
        strokeWidth: 0.6,
      },
      ...drawn.draw(x, top, (column) => fills[column] ?? 'ink'),
    ],
  };
}

type CellLook = { readonly size: number; readonly strong: (column: number) => boolean };

function cellsOf(
  { shares, numeric, mostLines = usualLines }: SheetTable,
  texts: readonly string[],
  width: number,
  look: CellLook,
) {
  let left = 0;
  const placed = shares.map((share, column) => {
    const isLast = column === shares.length - 1;
    const room = share * width - (isLast ? 0 : columnGap);
    const block = textBlock(texts[column], {
      size: look.size,
      weight: look.strong(column) ? 600 : 400,
      room,
      maxLines: mostLines,
      lineHeight: look.size * 1.25,
    });
    const at = left + (numeric.has(column) ? room : 0);
    left += share * width;
    return { block, at, anchor: numeric.has(column) ? ('end' as const) : ('start' as const) };
  });
  const height = Math.max(look.size * 1.25, ...placed.map(({ block }) => blockHeight(block))) + 2 * padding;
  const draw = (x: number, top: number, fillOf: (column: number) => Paint) =>
    placed.flatMap(({ block, at, anchor }, column) =>
      drawBlock(block, { x: x + at, top: top + padding, fill: fillOf(column), anchor }),
    );
  return { height, draw };
}
