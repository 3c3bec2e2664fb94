import type { GridColumn, GridRow } from './gridModel.ts';

/** Where the person is in a grid: the cell that has the focus, the other end of the range, and whether they type. */
export type GridPlace = {
  readonly row: string;
  readonly column: string;
  readonly anchorRow: string;
  readonly anchorColumn: string;
  /** Whole rows are chosen. */
  readonly isRows?: boolean;
  /** Where a run of Tab presses began: Enter goes back below it. */
  readonly home?: Home;
  readonly editing?: Editing;
  /** Number of the row when the focus came here: what stands there then takes over when the row goes. */
  readonly rowAt?: number;
  /** The grid takes the focus when it comes here. */
  readonly takesFocus?: boolean;
};
export type Home = {
  readonly column: string;
  /** Key of the row for new ones, where it began there: Enter goes on with the next new one. */
  readonly newRow?: string;
};
export type Editing = {
  readonly text: string;
  /** The first key replaced what was there: arrows up and down leave the cell. */
  readonly isReplacing: boolean;
};

/** Places by number, as they are drawn: headings have numbers too, but nobody stops there. */
export type Spot = { readonly row: number; readonly column: number };
export type Block = {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
};

/** One cell, without a range and not being typed into. */
export function placeAt(row: string, column: string, more: Partial<GridPlace> = {}): GridPlace {
  return { row, column, anchorRow: row, anchorColumn: column, ...more };
}

/** Where the focus is; a row or column that has gone is replaced by what stands there now. */
export function spotOf(
  place: Pick<GridPlace, 'row' | 'column' | 'rowAt'>,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): Spot {
  const found = rows.findIndex((row) => row.key === place.row);
  const row = found === -1 ? stopNear(rows, place.rowAt ?? 0) : found;
  return {
    row,
    column: Math.max(
      0,
      columns.findIndex((column) => column.id === place.column),
    ),
  };
}

/** The cells between focus and anchor. */
export function blockOf(
  place: GridPlace,
  spot: Spot,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): Block {
  const anchor = { row: place.anchorRow, column: place.anchorColumn, rowAt: spot.row };
  const other = spotOf(anchor, rows, columns);
  return {
    rows: [Math.min(spot.row, other.row), Math.max(spot.row, other.row)],
    columns:
      place.isRows === true
        ? [0, columns.length - 1]
        : [Math.min(spot.column, other.column), Math.max(spot.column, other.column)],
  };
}

/** How many rows a grid has, which can be stopped at, and how many are seen at once. */
export type GridShape = {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly page: number;
};

/** Where a key leads; undefined: it is no key for moving. */
export function spotAfter(
  press: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  spot: Spot,
  shape: GridShape,
): Spot | undefined {
  const isFar = press.ctrlKey || press.metaKey;
  const lastRow = shape.rows.length - 1;
  const lastColumn = shape.columns.length - 1;
  const toRow = (row: number, way: 1 | -1): Spot => ({
    ...spot,
    row: stopFrom(shape.rows, row, way, spot.row),
  });
  const toColumn = (column: number): Spot => ({ ...spot, column: Math.max(0, Math.min(column, lastColumn)) });
  switch (press.key) {
    case 'ArrowUp':
      return isFar ? toRow(0, 1) : toRow(spot.row - 1, -1);
    case 'ArrowDown':
      return isFar ? toRow(lastRow, -1) : toRow(spot.row + 1, 1);
    case 'ArrowLeft':
      return toColumn(isFar ? 0 : spot.column - 1);
    case 'ArrowRight':
      return toColumn(isFar ? lastColumn : spot.column + 1);
    case 'Home':
      return isFar ? { row: stopFrom(shape.rows, 0, 1, spot.row), column: 0 } : toColumn(0);
    case 'End':
      return isFar
        ? { row: stopFrom(shape.rows, lastRow, -1, spot.row), column: lastColumn }
        : toColumn(lastColumn);
    case 'PageUp':
      return toRow(Math.max(0, spot.row - shape.page), 1);
    case 'PageDown':
      return toRow(Math.min(lastRow, spot.row + shape.page), -1);
    default:
      return undefined;
  }
}

/** The first row from `start` on that can be stopped at; `otherwise` when there is none that way. */
function stopFrom(rows: readonly GridRow[], start: number, way: 1 | -1, otherwise: number): number {
  for (let at = start; at >= 0 && at < rows.length; at += way) {
    if (rows[at]?.heading === undefined) return at;
  }
  return otherwise;
}

function stopNear(rows: readonly GridRow[], wanted: number): number {
  const start = Math.max(0, Math.min(wanted, rows.length - 1));
  const down = stopFrom(rows, start, 1, -1);
  return down === -1 ? stopFrom(rows, start, -1, 0) : down;
}
