import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import type { MapNode } from '#src/model/document.ts';
import { removeItems } from '#src/model/edits/removeItems.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { activeState } from '#src/store/editorState.ts';
import { useActiveState, useAnalysis, useEditor } from '#src/store/useEditor.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import { connectionColumns, connectionRows, newConnectionKey } from './connectionRows.ts';
import { Grid, type RowChoice } from './grid/Grid.tsx';
import type { CellChange, WriteSource, Written } from './grid/gridModel.ts';
import { type GridPlace, placeAt } from './grid/gridPlace.ts';
import { nodeLabels } from './nodeLabels.ts';
import { isRowRemoval } from './rowKeys.ts';
import styles from './Table.module.css';
import { writeConnections } from './writeConnections.ts';

type ConnectionsProps = { readonly node: MapNode; readonly onClose: () => void };

const instructions =
  'Arrow keys go from cell to cell. Type or press Enter to change one. The last row makes a connection; Ctrl and Delete removes one. Escape goes back to the table.';

/** The connections that start at a node, as a grid: where to, of which kind, with what share. */
export function Connections({ node, onClose }: ConnectionsProps) {
  const state = useActiveState();
  const analysis = useAnalysis();
  const [place, setPlace] = useState<GridPlace>(() => {
    const first = state.edges.find((edge) => edge.from === node.id);
    return placeAt(first?.id ?? newConnectionKey, 'to', { takesFocus: true });
  });
  const rows = useMemo(
    () => connectionRows(state, node, analysis, nodeLabels(state)),
    [state, node, analysis],
  );
  const { write, onRowKey } = useConnectionEdits(node);
  useSelectionOf(place.row);
  return (
    <section className={styles['connections']} aria-label={`Connections of ${nodeName(node)}`}>
      <header className={styles['connectionsHead']}>
        <h2>From “{nodeName(node)}”</h2>
        <IconButton
          label="Close the connections"
          icon={<X size={16} aria-hidden />}
          tone="quiet"
          onClick={onClose}
        />
      </header>
      <Grid
        label={`Connections of ${nodeName(node)}`}
        instructions={instructions}
        columns={connectionColumns}
        rows={rows}
        place={place}
        onPlace={setPlace}
        onWrite={write}
        onEscape={onClose}
        onRowKey={onRowKey}
      />
    </section>
  );
}

/** The connection whose row has the focus is the one that is selected on the map, and in the details. */
function useSelectionOf(rowKey: string): void {
  const editor = useEditor();
  useEffect(() => {
    const { edges } = activeState(editor.store.getState());
    if (edges.some(({ id }) => id === rowKey)) editor.select({ edges: new Set([rowKey]) });
  }, [editor, rowKey]);
}

function useConnectionEdits(node: MapNode) {
  const editor = useEditor();
  const state = useActiveState();
  const write = (changes: readonly CellChange[], source: WriteSource): Written => {
    const { document, preferences } = editor.store.getState();
    const context = {
      stateId: state.id,
      source,
      edgeKind: preferences.edgeKind,
      newId: editor.services.newId,
    };
    const written = writeConnections(document, node.id, changes, context);
    const label = written.created.size > 0 ? 'Connect' : 'Change connection of';
    editor.edit(`${label} ${nodeName(node)}`, () => written.document);
    return written;
  };
  const onRowKey = (event: KeyboardEvent, choice: RowChoice): boolean => {
    if (!isRowRemoval(event, choice)) return false;
    editor.edit(`Delete connection of ${nodeName(node)}`, (document) =>
      removeItems(document, state.id, { edges: choice.rows }),
    );
    return true;
  };
  return { write, onRowKey };
}
