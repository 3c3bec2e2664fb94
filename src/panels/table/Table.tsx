import { type KeyboardEvent, useMemo, useState } from 'react';
import type { StreamDirection } from '#src/model/edits/moveInStream.ts';
import { useActiveState, useAnalysis, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Connections } from './Connections.tsx';
import { Grid, type RowChoice } from './grid/Grid.tsx';
import type { GridColumn, GridRow } from './grid/gridModel.ts';
import { blockOf, type GridPlace, placeAt, spotOf } from './grid/gridPlace.ts';
import { isRowInsertion, isRowRemoval, rowMove } from './rowKeys.ts';
import styles from './Table.module.css';
import { TableBar } from './TableBar.tsx';
import { nameColumn, tableColumns } from './tableColumns.ts';
import { newRowKey, tableRows } from './tableRows.tsx';
import { useTableEdits } from './useTableEdits.ts';

const instructions =
  'Arrow keys go from cell to cell. Type or press Enter or F2 to change one, Escape to leave it as it was. Ctrl and Enter adds a step, Ctrl and Delete removes rows, Alt and arrows move a step in the stream. Escape, then Tab leaves the table.';

/** The map as a table: a row for every symbol. What is chosen and changed here is so on the drawing too. */
export function Table() {
  const edits = useTableEdits();
  const { rows, columns } = useTableContent();
  const { place, go } = useTablePlace(rows, columns);
  const [isConnecting, setConnecting] = useState(false);
  const state = useActiveState();
  const node = state.nodes.find((candidate) => candidate.id === place.row);
  const { insert, remove, move, onRowKey } = useRowActions({ rows, columns, place, go });

  return (
    <div className={styles['table']}>
      <TableBar
        hasRow={node !== undefined}
        isConnecting={isConnecting}
        onInsert={insert}
        onRemove={() => remove()}
        onMove={move}
        onConnect={() => setConnecting(!isConnecting)}
      />
      <div className={styles['rows']}>
        <Grid
          label="Table of the map"
          instructions={instructions}
          columns={columns}
          rows={rows}
          place={place}
          onPlace={go}
          onWrite={edits.write}
          onOpen={() => setConnecting(true)}
          onRowKey={onRowKey}
        />
      </div>
      {isConnecting && node !== undefined && (
        <Connections
          key={node.id}
          node={node}
          onClose={() => {
            setConnecting(false);
            go({ ...placeAt(place.row, place.column), takesFocus: true });
          }}
        />
      )}
    </div>
  );
}

type RowActionsProps = {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly place: GridPlace;
  readonly go: (place: GridPlace) => void;
};

/** What can be done to the rows that are chosen, by key and by button; the focus goes along. */
function useRowActions({ rows, columns, place, go }: RowActionsProps) {
  const editor = useEditor();
  const edits = useTableEdits();
  const insert = () => {
    const id = edits.insertAfter(place.row);
    go(placeAt(id, nameColumn.id, { editing: { text: '', isReplacing: false }, takesFocus: true }));
  };
  const remove = (keys = chosenRows(place, rows, columns)) => {
    const last = rows.findLastIndex((row) => keys.includes(row.key));
    const rest = [...rows.slice(last + 1), ...rows.slice(0, Math.max(0, last)).toReversed()];
    const next = rest.find((row) => row.heading === undefined && !keys.includes(row.key));
    edits.remove(keys);
    go(placeAt(next?.key ?? newRowKey, place.column, { takesFocus: true }));
  };
  const move = (direction: StreamDirection) => {
    const problem = edits.move(place.row, direction);
    if (problem !== undefined) editor.notify({ tone: 'info', text: problem });
    // The row has moved away from under the focus, which goes with it.
    go({ ...place, takesFocus: true });
  };
  const onRowKey = (event: KeyboardEvent, choice: RowChoice): boolean => {
    const direction = rowMove(event);
    if (isRowInsertion(event)) insert();
    else if (isRowRemoval(event, choice)) remove(choice.rows);
    else if (direction !== undefined) move(direction);
    else return false;
    return true;
  };
  return { insert, remove, move, onRowKey };
}

function useTableContent(): { readonly rows: readonly GridRow[]; readonly columns: readonly GridColumn[] } {
  const document = useEditorState((state) => state.document);
  const state = useActiveState();
  const analysis = useAnalysis();
  const { columns: chosen, groupBy } = useEditorState(({ preferences }) => preferences.table);
  const selected = useEditorState(({ selection }) => selection.nodes);
  const columns = useMemo(() => tableColumns(chosen), [chosen]);
  const plain = useMemo(
    () => tableRows(document, state, analysis, groupBy),
    [document, state, analysis, groupBy],
  );
  // Rows that are not chosen keep their identity, so that going from one to the next draws only those two.
  const rows = useMemo(
    () => plain.map((row) => (selected.has(row.key) ? { ...row, isChosen: true } : row)),
    [plain, selected],
  );
  return { rows, columns };
}

/** Where the focus is in the table. The symbols of its rows are selected on the map, and the other way round. */
function useTablePlace(rows: readonly GridRow[], columns: readonly GridColumn[]) {
  const editor = useEditor();
  const selected = useEditorState(({ selection }) => selection.nodes);
  const [place, setPlace] = useState<GridPlace>(() => {
    const first = rows.find((row) => selected.has(row.key)) ?? rows.find((row) => row.heading === undefined);
    // Whoever came here by a key has lost the focus with the drawing.
    const takesFocus = document.activeElement === document.body;
    return placeAt(first?.key ?? newRowKey, nameColumn.id, { takesFocus });
  });
  const [followed, setFollowed] = useState(selected);
  if (followed !== selected) {
    setFollowed(selected);
    const first = rows.find((row) => selected.has(row.key));
    if (first !== undefined && !selected.has(place.row)) setPlace(placeAt(first.key, place.column));
  }
  const go = (next: GridPlace) => {
    setPlace(next);
    editor.select({ nodes: new Set(chosenRows(next, rows, columns)) });
  };
  return { place, go };
}

function chosenRows(
  place: GridPlace,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): readonly string[] {
  if (!rows.some((row) => row.key === place.row)) return [place.row];
  const block = blockOf(place, spotOf(place, rows, columns), rows, columns);
  return rows
    .slice(block.rows[0], block.rows[1] + 1)
    .filter((row) => row.heading === undefined && row.isNew !== true)
    .map((row) => row.key);
}
