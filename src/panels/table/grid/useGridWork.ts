import { useRef, useState } from 'react';
import { readDelimited } from '#src/lib/readDelimited.ts';
import { blockChanges, blockText, pasteChanges } from './cellBlock.ts';
import type { Leaving } from './CellEditor.tsx';
import type { CellChange, GridColumn, GridRow, Refusal, Refused, WriteSource, Written } from './gridModel.ts';
import { type Block, type GridPlace, type Home, placeAt, type Spot, spotAfter } from './gridPlace.ts';

export type GridWork = ReturnType<typeof useGridWork>;
type WorkProps = {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly place: GridPlace;
  readonly spot: Spot;
  readonly block: Block;
  readonly page: number;
  readonly onPlace: (place: GridPlace) => void;
  readonly onWrite: (changes: readonly CellChange[], source: WriteSource) => Written;
  readonly onOpen: ((row: string) => void) | undefined;
};

/** What can be done in a grid, whoever asks for it: going somewhere, typing, taking and putting blocks of cells. */
export function useGridWork(props: WorkProps) {
  const bench = useBench(props);
  return {
    refused: bench.refused,
    remark: bench.remark,
    ...goingAbout(props, bench),
    ...typing(props, bench),
    ...blocks(props, bench),
  };
}

type Bench = ReturnType<typeof useBench>;

/** What the others work with: the cell with the focus, what was refused, and the ways to go and to write. */
function useBench(props: WorkProps) {
  const { rows, columns, spot, onPlace, onWrite } = props;
  const [refused, setRefused] = useState<Refused>(new Map());
  const [remark, setRemark] = useState<string>();
  const draft = useRef<string>(undefined);
  const row = rows[spot.row];
  const column = columns[spot.column];
  return {
    refused,
    remark,
    setRemark,
    row,
    column,
    cell: row === undefined || column === undefined ? undefined : row.cell(column.id),
    refusal: row === undefined || column === undefined ? undefined : refused.get(row.key)?.get(column.id),
    drafted: (text: string | undefined) => {
      draft.current = text;
    },
    draftNow: () => draft.current,
    put: (next: GridPlace) => {
      setRemark(undefined);
      draft.current = undefined;
      const rowAt = rows.findIndex((each) => each.key === next.row);
      onPlace({ ...next, ...(rowAt !== -1 && { rowAt }), takesFocus: true });
    },
    write: (changes: readonly CellChange[], source: WriteSource): Written => {
      if (changes.length === 0) return { refused: [] };
      const written = onWrite(changes, source);
      setRefused((before) => afterWriting(before, changes, written.refused));
      return written;
    },
    /** The value from before stands in the cell again. */
    drop: () => {
      if (row !== undefined && column !== undefined) {
        setRefused((before) => without(before, row.key, column.id));
      }
    },
  };
}

function goingAbout(props: WorkProps, { row, column, refusal, put, drop }: Bench) {
  const { rows, columns, place, spot, page } = props;
  const go = (next: Spot, how: { readonly isRange?: boolean; readonly home?: Home } = {}) => {
    const to = { row: rows[next.row]?.key ?? place.row, column: columns[next.column]?.id ?? place.column };
    const home = how.home === undefined ? {} : { home: how.home };
    if (how.isRange !== true) put(placeAt(to.row, to.column, home));
    else put({ ...to, anchorRow: place.anchorRow, anchorColumn: place.anchorColumn, ...rowsOnly(place) });
  };
  const isRange =
    place.isRows === true || place.row !== place.anchorRow || place.column !== place.anchorColumn;
  return {
    go,
    chooseRows: () => put({ ...place, isRows: true }),
    /** One column on; false: there is none. */
    tab: (isBack: boolean) => {
      const key = isBack ? 'ArrowLeft' : 'ArrowRight';
      const next = spotAfter({ key, ctrlKey: false, metaKey: false }, spot, { rows, columns, page });
      if (next === undefined || next.column === spot.column) return false;
      go(next, { home: place.home ?? { column: place.column } });
      return true;
    },
    /** Ends what Escape can end here; false: there is nothing. */
    escape: () => {
      if (refusal !== undefined) drop();
      else if (isRange && row !== undefined && column !== undefined) put(placeAt(row.key, column.id));
      else return false;
      return true;
    },
  };
}

function typing(props: WorkProps, bench: Bench) {
  const { place, onPlace, onOpen } = props;
  const { row, column, cell, refusal, put, write, drop, drafted, draftNow, setRemark } = bench;
  /** Takes what was typed; where nothing was changed there is nothing to take. */
  const take = (text: string): Written => {
    if (row === undefined || column === undefined) return { refused: [] };
    const isSame = refusal === undefined && text === cell?.edit?.text;
    const isNothing = row.isNew === true && text.trim() === '';
    return isSame || isNothing
      ? { refused: [] }
      : write([{ row: row.key, column: column.id, text }], 'typed');
  };
  return {
    drafted,
    commit: (text: string, leaving: Leaving) => {
      const written = take(text);
      if (written.refused.length > 0) onPlace({ ...place, editing: { text, isReplacing: false } });
      else put(placeAfter(props, leaving, written));
    },
    /** Where the pointer or the focus goes elsewhere: what can't be taken is kept at the cell. */
    finish: () => {
      const text = draftNow();
      if (place.editing !== undefined && text !== undefined) take(text);
      drafted(undefined);
    },
    cancel: () => {
      drop();
      put(placeAt(place.row, place.column, homeOf(place)));
    },
    /** Opens the cell for typing, with what stands in it or with the key that was pressed. */
    edit: (typed?: string) => {
      if (row === undefined || column === undefined || cell === undefined) return;
      if (cell.opens === true) onOpen?.(row.key);
      else if (cell.edit === undefined) setRemark(cell.why);
      else {
        const text = typed ?? refusal?.text ?? cell.edit.text;
        const editing = { text, isReplacing: typed !== undefined };
        put(placeAt(row.key, column.id, { ...homeOf(place), editing }));
        drafted(text);
      }
    },
  };
}

function blocks({ rows, columns, block }: WorkProps, { cell, write, setRemark }: Bench) {
  return {
    clear: () => {
      const changes = blockChanges(block, rows, columns, '');
      if (changes.length === 0) setRemark(cell?.why);
      write(changes, 'cleared');
    },
    copied: () => blockText(block, rows, columns),
    paste: (text: string) => {
      const from = { row: block.rows[0], column: block.columns[0] };
      const changes = pasteChanges(readDelimited(text, '\t', 'kept'), from, block, rows, columns);
      if (changes.length === 0) setRemark(cell?.why ?? 'There is nothing on the clipboard that fits here.');
      else write(changes, 'pasted');
    },
  };
}

function rowsOnly(place: GridPlace): Partial<GridPlace> {
  return place.isRows === undefined ? {} : { isRows: place.isRows };
}

function homeOf(place: GridPlace): Partial<GridPlace> {
  return place.home === undefined ? {} : { home: place.home };
}

/** Where to go once what was typed is taken. */
function placeAfter(props: WorkProps, leaving: Leaving, written: Written): GridPlace {
  const { rows, columns, place, spot, page } = props;
  const row = rows[spot.row];
  const key = written.created?.get(row?.key ?? '') ?? row?.key ?? place.row;
  const newRow = row?.isNew === true ? { newRow: row.key } : {};
  const home = place.home ?? { column: place.column, ...newRow };
  if (leaving === 'stay') return placeAt(key, place.column, homeOf(place));
  if (leaving === 'down' && home.newRow !== undefined) return placeAt(home.newRow, home.column);
  const step = (arrow: string) =>
    spotAfter({ key: arrow, ctrlKey: false, metaKey: false }, spot, { rows, columns, page }) ?? spot;
  if (leaving === 'up' || leaving === 'down') {
    const next = rows[step(leaving === 'up' ? 'ArrowUp' : 'ArrowDown').row]?.key;
    return placeAt(next ?? place.row, home.column);
  }
  const beside = columns[step(leaving === 'right' ? 'ArrowRight' : 'ArrowLeft').column]?.id ?? place.column;
  return placeAt(key, beside, { home });
}

function afterWriting(
  before: Refused,
  changes: readonly CellChange[],
  refusals: readonly Refusal[],
): Refused {
  if (before.size === 0 && refusals.length === 0) return before;
  const next = new Map([...before].map(([row, cells]) => [row, new Map(cells)] as const));
  for (const { row, column } of changes) next.get(row)?.delete(column);
  for (const refusal of refusals) {
    const cells = next.get(refusal.row) ?? new Map<string, Refusal>();
    next.set(refusal.row, cells.set(refusal.column, refusal));
  }
  return new Map([...next].filter(([, cells]) => cells.size > 0));
}

function without(before: Refused, row: string, column: string): Refused {
  return afterWriting(before, [{ row, column, text: '' }], []);
}
