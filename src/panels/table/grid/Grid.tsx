/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the rows of a table element can't be drawn only while in sight */
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { classNames } from '#src/ui/classNames.ts';
import styles from './Grid.module.css';
import type { CellChange, GridColumn, GridRow, WriteSource, Written } from './gridModel.ts';
import { type Block, blockOf, type GridPlace, type Spot, spotOf } from './gridPlace.ts';
import { cellId, GridRowView } from './GridRowView.tsx';
import { useGridKeys } from './useGridKeys.ts';
import { type GridWork, useGridWork } from './useGridWork.ts';
import { type RowWindow, useRowWindow } from './useRowWindow.ts';

/** The rows that a key concerns. */
export type RowChoice = { readonly rows: readonly string[]; readonly isRows: boolean };
export type GridProps = {
  readonly label: string;
  /** How it is worked, for those who hear it. */
  readonly instructions: string;
  readonly columns: readonly GridColumn[];
  /** At least one. */
  readonly rows: readonly GridRow[];
  readonly place: GridPlace;
  readonly onPlace: (place: GridPlace) => void;
  readonly onWrite: (changes: readonly CellChange[], source: WriteSource) => Written;
  readonly onOpen?: (row: string) => void;
  /** Escape, where nothing in the grid is left to end. */
  readonly onEscape?: () => void;
  /** Keys of the rows, asked before those of the grid; true: it was one. */
  readonly onRowKey?: (event: KeyboardEvent, choice: RowChoice) => boolean;
};

/**
 * A grid with the keys of a spreadsheet (ARIA grid pattern): the focus is on one cell, typing replaces what stands there.
 * Only the rows in sight are drawn, and the one with the focus.
 */
export function Grid(props: GridProps) {
  const { label, instructions, columns, rows, place } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const view = useRowWindow(scroller, rows.length);
  const spot = spotOf(place, rows, columns);
  const block = blockOf(place, spot, rows, columns);
  const work = useGridWork({ ...props, onOpen: props.onOpen, spot, block, page: view.page });
  const chosen = rows.slice(block.rows[0], block.rows[1] + 1).filter((row) => row.heading === undefined);
  const choice = { rows: chosen.map((row) => row.key), isRows: place.isRows === true };
  const onKeyDown = useGridKeys({ ...props, spot, page: view.page, work, choice });
  useFocusOnPlace(scroller, cellId(id, spot.row, spot.column), place, spot, view.rowHeight);
  useLayoutEffect(() => {
    const widths = columns.map((column) => `${column.width}rem`).join(' ');
    const width = columns.reduce((sum, column) => sum + column.width, 0);
    scroller.current?.style.setProperty('--grid-columns', widths);
    scroller.current?.style.setProperty('--grid-width', `${width}rem`);
  }, [columns]);
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-describedby={`${id}-how`}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      tabIndex={-1}
      className={styles['grid']}
      onScroll={view.onScroll}
      onKeyDown={onKeyDown}
      {...pointerHandlers(props, spot, work)}
      {...clipboardHandlers(place, work)}
      onBlur={(event: FocusEvent<HTMLElement>) => {
        if (place.editing === undefined || event.currentTarget.contains(event.relatedTarget)) return;
        work.finish();
        const { editing: _editing, takesFocus: _takesFocus, ...left } = place;
        props.onPlace(left);
      }}
    >
      <Heads columns={columns} />
      <div role="rowgroup" className={styles['body']} style={{ height: rows.length * view.rowHeight }}>
        <Rows {...props} {...{ gridId: id, view, spot, block, work }} />
      </div>
      <p id={`${id}-how`} className="visually-hidden">
        {instructions}
      </p>
    </div>
  );
}

type RowsProps = GridProps & {
  readonly gridId: string;
  readonly view: RowWindow;
  readonly spot: Spot;
  readonly block: Block;
  readonly work: GridWork;
};

/** The rows in sight, and the one with the focus wherever it is. */
function Rows({ gridId, rows, columns, place, view, spot, block, work }: RowsProps) {
  const stable = useStable(work);
  const drawn = Array.from({ length: Math.max(0, view.to - view.from) }, (_, at) => view.from + at);
  const shown = drawn.includes(spot.row) ? drawn : [...drawn, spot.row].toSorted((a, b) => a - b);
  return shown.map((index) => {
    const row = rows[index];
    if (row === undefined) return undefined;
    const isActive = index === spot.row;
    const isInRange = index >= block.rows[0] && index <= block.rows[1];
    return (
      <GridRowView
        key={row.key}
        {...stable}
        gridId={gridId}
        row={row}
        index={index}
        top={index * view.rowHeight}
        columns={columns}
        active={isActive ? spot.column : undefined}
        rangeFrom={isInRange ? block.columns[0] : undefined}
        rangeTo={isInRange ? block.columns[1] : undefined}
        editing={isActive ? place.editing : undefined}
        refused={work.refused.get(row.key)}
        remark={isActive ? work.remark : undefined}
      />
    );
  });
}

function Heads({ columns }: { readonly columns: readonly GridColumn[] }) {
  return (
    <div role="rowgroup" className={styles['heads']}>
      <div role="row" aria-rowindex={1} className={styles['headRow']}>
        {columns.map((column, at) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={at + 1}
            aria-label={column.title}
            title={column.help === undefined ? column.title : `${column.title}: ${column.help}`}
            className={classNames(
              styles['head'],
              at === 0 && styles['first'],
              column.align === 'end' && styles['end'],
            )}
          >
            {column.head}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The handlers of the rows, the same with every render, so that rows that did not change are left alone. */
function useStable(work: GridWork) {
  const latest = useRef(work);
  useLayoutEffect(() => {
    latest.current = work;
  });
  return useMemo(
    () => ({
      onDraft: (text: string) => latest.current.drafted(text),
      onCommit: (...taken: Parameters<GridWork['commit']>) => latest.current.commit(...taken),
      onCancel: () => latest.current.cancel(),
    }),
    [],
  );
}

/** Keeps the cell with the focus in sight, and the focus on it when its element was taken away under it. */
function useFocusOnPlace(
  scroller: RefObject<HTMLElement | null>,
  id: string,
  place: GridPlace,
  spot: Spot,
  rowHeight: number,
) {
  const hadFocus = useRef(false);
  const seen = useRef<GridPlace>(undefined);
  useLayoutEffect(() => {
    const grid = scroller.current;
    const element = document.getElementById(id);
    if (grid === null || element === null) return;
    if (seen.current !== place) {
      seen.current = place;
      reveal(grid, element, spot, rowHeight);
      if (place.takesFocus === true && place.editing === undefined) element.focus({ preventScroll: true });
    }
    if (hadFocus.current && document.activeElement === document.body) element.focus({ preventScroll: true });
  });
  useEffect(() => {
    const grid = scroller.current;
    const came = () => {
      hadFocus.current = true;
    };
    // A cell that is being taken away loses the focus too, but the grid is to keep it.
    const went = ({ target }: globalThis.FocusEvent) => {
      queueMicrotask(() => {
        const isThere = target instanceof Node && target.isConnected;
        if (isThere && grid?.contains(document.activeElement) === false) hadFocus.current = false;
      });
    };
    grid?.addEventListener('focusin', came);
    grid?.addEventListener('focusout', went);
    return () => {
      grid?.removeEventListener('focusin', came);
      grid?.removeEventListener('focusout', went);
    };
  }, [scroller]);
}

function reveal(grid: HTMLElement, cell: HTMLElement, spot: Spot, rowHeight: number) {
  const top = spot.row * rowHeight;
  const room = grid.clientHeight - rowHeight;
  if (top < grid.scrollTop) grid.scrollTop = top;
  else if (room > 0 && top + rowHeight > grid.scrollTop + room) grid.scrollTop = top + rowHeight - room;
  if (spot.column === 0) return;
  const first = cell.parentElement?.firstElementChild;
  const fixed = first instanceof HTMLElement ? first.offsetWidth : 0;
  const { offsetLeft: left, offsetWidth: width } = cell;
  if (left < grid.scrollLeft + fixed) grid.scrollLeft = left - fixed;
  else if (left + width > grid.scrollLeft + grid.clientWidth)
    grid.scrollLeft = left + width - grid.clientWidth;
}

/** The pointer goes to a cell; with Shift or drawn it marks a range; twice, or a finger again, opens the cell. */
function pointerHandlers({ rows, place }: GridProps, spot: Spot, work: GridWork) {
  const under = (event: MouseEvent): Spot | undefined => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target === undefined || target.closest('input, textarea') !== null) return undefined;
    const found = target.closest<HTMLElement>('[data-row]');
    if (found === null) return undefined;
    const at = { row: Number(found.dataset['row']), column: Number(found.dataset['column']) };
    return rows[at.row]?.heading === undefined ? at : undefined;
  };
  const isHere = (at: Spot) => at.row === spot.row && at.column === spot.column;
  return {
    onPointerDown: (event: PointerEvent) => {
      const at = under(event);
      if (at === undefined || event.pointerType === 'touch' || event.button !== 0) return;
      work.finish();
      work.go(at, { isRange: event.shiftKey });
    },
    onPointerOver: (event: PointerEvent) => {
      const at = under(event);
      if (event.buttons !== 1 || event.pointerType === 'touch' || place.editing !== undefined) return;
      if (at !== undefined && !isHere(at)) work.go(at, { isRange: true });
    },
    onClick: (event: MouseEvent) => {
      const at = under(event);
      const isFinger = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch';
      if (at === undefined || !isFinger) return;
      if (isHere(at)) return work.edit();
      work.finish();
      work.go(at);
    },
    onDoubleClick: (event: MouseEvent) => {
      if (under(event) !== undefined) work.edit();
    },
  };
}

/** Blocks of cells as text with tabs, both ways. While a cell is typed into, its text is what is copied. */
function clipboardHandlers(place: GridPlace, work: GridWork) {
  const copy = (event: ClipboardEvent): boolean => {
    if (place.editing !== undefined) return false;
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData.setData('text/plain', work.copied());
    return true;
  };
  return {
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) work.clear();
    },
    onPaste: (event: ClipboardEvent) => {
      if (place.editing !== undefined) return;
      event.preventDefault();
      event.stopPropagation();
      work.paste(event.clipboardData.getData('text/plain'));
    },
  };
}
