/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the rows of a table element can't be drawn only while in sight */
import { memo } from 'react';
import { classNames } from '#src/ui/classNames.ts';
import { CellEditor, type Leaving } from './CellEditor.tsx';
import styles from './Grid.module.css';
import type { GridCell, GridColumn, GridRow, Refusal } from './gridModel.ts';
import type { Editing } from './gridPlace.ts';

export type GridRowProps = {
  readonly gridId: string;
  readonly row: GridRow;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly GridColumn[];
  /** Number of the column with the focus, where it is in this row. */
  readonly active: number | undefined;
  /** First and last column of the range, where it reaches this row. */
  readonly rangeFrom: number | undefined;
  readonly rangeTo: number | undefined;
  readonly editing: Editing | undefined;
  readonly refused: ReadonlyMap<string, Refusal> | undefined;
  /** Said at the cell with the focus, such as why nothing can be typed there. */
  readonly remark: string | undefined;
  readonly onDraft: (text: string) => void;
  readonly onCommit: (text: string, leaving: Leaving) => void;
  readonly onCancel: () => void;
};

/** Id of a cell's element. */
export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`;
}

/** A row of a grid. It renders again only when something in it changed, not when the grid is scrolled. */
export const GridRowView = memo(function GridRowView(props: GridRowProps) {
  const { row, index, top, columns } = props;
  // Styles are set as properties, which the page's policy allows.
  const place = { top };
  if (row.heading !== undefined) {
    return (
      <div role="row" aria-rowindex={index + 2} className={styles['row']} style={place}>
        <div role="rowheader" aria-colspan={columns.length} aria-colindex={1} className={styles['heading']}>
          <span>{row.heading}</span>
        </div>
      </div>
    );
  }
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classNames(
        styles['row'],
        row.isChosen === true && styles['chosen'],
        row.isNew === true && styles['newRow'],
        props.active !== undefined && styles['raised'],
      )}
      style={place}
    >
      {columns.map((column, at) => (
        <Cell key={column.id} {...props} column={column} at={at} />
      ))}
    </div>
  );
});

type CellProps = GridRowProps & { readonly column: GridColumn; readonly at: number };

function Cell(props: CellProps) {
  const { gridId, row, index, column, at, active, rangeFrom, rangeTo, editing, refused, remark } = props;
  const cell = row.cell(column.id);
  const refusal = refused?.get(column.id);
  const isActive = active === at;
  const isEdited = isActive && editing !== undefined && cell.edit !== undefined;
  const isInRange = rangeFrom !== undefined && rangeTo !== undefined && at >= rangeFrom && at <= rangeTo;
  const id = cellId(gridId, index, at);
  const said = refusal?.problem ?? (isActive ? remark : undefined);
  const isPlain = cell.icon === undefined && cell.tone === undefined && !isEdited && said === undefined;
  return (
    <div
      id={id}
      role={at === 0 ? 'rowheader' : 'gridcell'}
      aria-colindex={at + 1}
      aria-selected={isInRange}
      aria-readonly={cell.edit === undefined && cell.opens !== true}
      aria-invalid={refusal === undefined ? undefined : true}
      aria-describedby={said === undefined || isEdited ? undefined : `${id}-said`}
      tabIndex={isActive ? 0 : -1}
      data-row={index}
      data-column={at}
      className={classNames(
        styles['cell'],
        column.align === 'end' && styles['end'],
        at === 0 && styles['first'],
        isInRange && styles['inRange'],
        cell.edit === undefined && cell.opens !== true && styles['fixed'],
        refusal !== undefined && styles['refused'],
        isPlain && styles['plain'],
        isPlain && cell.text === '' && styles['unknown'],
      )}
    >
      {isPlain && (cell.text === '' ? emptyText(cell) : cell.text)}
      {isEdited && (
        <CellEditor
          label={`${column.title}, ${row.cell(props.columns[0]?.id ?? column.id).text}`}
          edit={cell.edit}
          editing={editing}
          problem={refusal?.problem}
          align={column.align}
          onDraft={props.onDraft}
          onCommit={props.onCommit}
          onCancel={props.onCancel}
        />
      )}
      {!isPlain && !isEdited && <Content cell={cell} refusal={refusal} />}
      {said !== undefined && !isEdited && (
        <span id={`${id}-said`} className={classNames(styles['bubble'], !isActive && 'visually-hidden')}>
          {said}
        </span>
      )}
    </div>
  );
}

function Content({ cell, refusal }: { readonly cell: GridCell; readonly refusal: Refusal | undefined }) {
  const text = refusal?.text ?? cell.text;
  return (
    <>
      {cell.icon !== undefined && <span className={styles['icon']}>{cell.icon}</span>}
      {cell.tone !== undefined && refusal === undefined && (
        <span className={classNames(styles['swatch'], styles[cell.tone])} aria-hidden />
      )}
      {text === '' ? (
        <span className={styles['unknown']}>{emptyText(cell)}</span>
      ) : (
        <span className={styles['text']}>{text}</span>
      )}
    </>
  );
}

function emptyText(cell: GridCell): string {
  return cell.placeholder ?? '–';
}
