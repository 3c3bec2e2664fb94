import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';

/** A place in the grid: row 0 are the names of the steps, column 0 those of the needs. */
export type MatrixPlace = { readonly row: number; readonly column: number };

type Size = { readonly rows: number; readonly columns: number };

/**
 * The keys of a grid: one place of it takes the focus, arrow keys go from place to place, Home and End along the row,
 * with Ctrl to the first and last cell. `size` counts the needs and the steps.
 */
export function useMatrixKeys(grid: RefObject<HTMLElement | null>, size: Size) {
  const [wanted, setPlace] = useState<MatrixPlace>({ row: 1, column: 1 });
  const place = within(wanted, size);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return;
    const next = nextPlace(event, place, size);
    if (next === undefined) return;
    event.preventDefault();
    setPlace(next);
    grid.current
      ?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)
      ?.focus();
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const { row, column } = target.dataset;
    if (row !== undefined && column !== undefined) setPlace({ row: Number(row), column: Number(column) });
  };
  return { place, onKeyDown, onFocus };
}

/** The place that a key leads to, the same at an edge; undefined for a key that is none of the grid's. */
export function nextPlace(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  place: MatrixPlace,
  size: Size,
): MatrixPlace | undefined {
  const { row, column } = place;
  const isFar = ctrlKey || metaKey;
  const wanted = {
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    Home: isFar ? { row: 1, column: 1 } : { row, column: row === 0 ? 1 : 0 },
    End: { row: isFar ? size.rows : row, column: size.columns },
  }[key];
  if (wanted === undefined) return undefined;
  const next = within(wanted, size);
  const isCorner = next.row === 0 && next.column === 0;
  return isCorner ? place : next;
}

/** The nearest place that is there. */
function within({ row, column }: MatrixPlace, { rows, columns }: Size): MatrixPlace {
  return { row: Math.min(rows, Math.max(0, row)), column: Math.min(columns, Math.max(0, column)) };
}
