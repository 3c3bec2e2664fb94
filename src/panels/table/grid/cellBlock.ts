import type { Cells } from '#src/lib/readDelimited.ts';
import { writeDelimited } from '#src/lib/writeDelimited.ts';
import type { CellChange, GridColumn, GridRow } from './gridModel.ts';
import type { Block, Spot } from './gridPlace.ts';

/** The cells of a block as a spreadsheet takes them: values as they are typed, headings and new rows left out. */
export function blockText(block: Block, rows: readonly GridRow[], columns: readonly GridColumn[]): string {
  const lines = rowsOf(block, rows)
    .filter((row) => row.isNew !== true)
    .map((row) =>
      columns.slice(block.columns[0], block.columns[1] + 1).map((column) => {
        const { edit, text } = row.cell(column.id);
        return edit?.text ?? text;
      }),
    );
  return writeDelimited(lines, '\t');
}

/** The same text for every cell of a block that can be typed into. */
export function blockChanges(
  block: Block,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  text: string,
): readonly CellChange[] {
  return rowsOf(block, rows)
    .filter((row) => row.isNew !== true)
    .flatMap((row) =>
      columns
        .slice(block.columns[0], block.columns[1] + 1)
        .filter((column) => row.cell(column.id).edit !== undefined)
        .map((column) => ({ row: row.key, column: column.id, text })),
    );
}

/** Pasted cells by the cell that each falls on; what falls beside the grid, or on cells that can't be changed, is left out. */
export function pasteChanges(
  cells: Cells,
  from: Spot,
  block: Block,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): readonly CellChange[] {
  const [only] = cells.length === 1 && cells[0]?.length === 1 ? cells[0] : [];
  if (only !== undefined && (block.rows[0] !== block.rows[1] || block.columns[0] !== block.columns[1])) {
    return blockChanges(block, rows, columns, only);
  }
  const targets = rows.slice(from.row).filter((row) => row.heading === undefined);
  const last = targets.at(-1);
  return cells.flatMap((line, down) => {
    // Lines beyond the end each make a row, where the last row is one for new ones.
    const target = targets[down] ?? (last?.isNew === true ? last : undefined);
    if (target === undefined) return [];
    const key =
      targets[down] === undefined || target.isNew === true ? newRowKey(target.key, down) : target.key;
    return line.flatMap((text, right) => {
      const column = columns[from.column + right];
      if (column === undefined || (target.isNew !== true && target.cell(column.id).edit === undefined))
        return [];
      return [{ row: key, column: column.id, text }];
    });
  });
}

/** The key of the n-th row that a paste adds below the last one. */
function newRowKey(key: string, count: number): string {
  return `${key}:${count}`;
}

function rowsOf(block: Block, rows: readonly GridRow[]): readonly GridRow[] {
  return rows.slice(block.rows[0], block.rows[1] + 1).filter((row) => row.heading === undefined);
}
