import { helpText } from '#src/lib/helpText.ts';
import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import { canConnect } from '#src/model/canConnect.ts';
import type { MapEdge, MapNode, MapState } from '#src/model/document.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { edgeKindOf, edgeKinds } from '#src/notation/edges/index.ts';
import { insideSentence } from '#src/panels/inspector/fieldWords.ts';
import { alignOf, fieldCell } from './fieldCell.ts';
import { columnsOfFields, fieldOf, valueIn, widthOf } from './fieldColumns.ts';
import type { GridCell, GridColumn, GridRow } from './grid/gridModel.ts';

/** Key of the empty row that makes a connection. */
export const newConnectionKey = 'new';

export const edgeFieldColumns = columnsOfFields(edgeKinds.map((kind) => kind.fields));
const fieldById = new Map(edgeFieldColumns.map((column) => [column.id, column]));

export const connectionColumns: readonly GridColumn[] = [
  { id: 'to', head: 'To', title: 'To', help: 'The symbol that it leads to.', width: 15, align: 'start' },
  { id: 'kind', head: 'Kind', title: 'Kind of connection', width: 11, align: 'start' },
  ...edgeFieldColumns.map(({ id, field }) => ({
    id,
    head: field.short ?? field.label,
    title: field.label,
    help: helpText(field.help),
    width: widthOf(field, field.short ?? field.label),
    align: alignOf(field),
  })),
  {
    id: '=share',
    head: 'Takes',
    title: 'Share that takes this way',
    help: 'With what the other ways leave.',
    width: 5,
    align: 'end',
  },
];

/** A row for every connection that starts at the node, and an empty one that makes another. */
export function connectionRows(
  state: MapState,
  node: MapNode,
  analysis: StateAnalysis,
  labels: ReadonlyMap<string, string>,
): readonly GridRow[] {
  const outgoing = state.edges.filter((edge) => edge.from === node.id);
  // A remark or the node itself is nothing that a connection leads to.
  const targets = state.nodes
    .filter((other) => other.id !== node.id && nodeRole(other) !== 'none')
    .flatMap((other) => labels.get(other.id) ?? []);
  const rows = outgoing.map(
    (edge): GridRow => ({
      key: edge.id,
      cell: (columnId) => edgeCell(state, edge, columnId, analysis, labels, targets),
    }),
  );
  return [...rows, newRow(targets)];
}

function edgeCell(
  state: MapState,
  edge: MapEdge,
  columnId: string,
  analysis: StateAnalysis,
  labels: ReadonlyMap<string, string>,
  targets: readonly string[],
): GridCell {
  const kind = edgeKindOf(edge.kind);
  if (columnId === 'to') {
    const text = labels.get(edge.to) ?? '';
    return { text, edit: { text, options: targets } };
  }
  if (columnId === 'kind') {
    const legal = edgeKinds.filter(
      ({ id }) => id === edge.kind || canConnect(state, edge.from, edge.to, id, edge.id).ok,
    );
    return { text: kind.title, edit: { text: kind.title, options: legal.map(({ title }) => title) } };
  }
  if (columnId === '=share') {
    const share = analysis.edges.get(edge.id)?.share;
    return {
      text: share === undefined ? '' : formatPercent(share),
      why: 'This follows from the shares: change those.',
    };
  }
  const column = fieldById.get(columnId);
  const field = column === undefined ? undefined : fieldOf(kind.fields, column);
  if (column === undefined || field === undefined) {
    const what = insideSentence(column?.field.label ?? columnId);
    return { text: '', placeholder: ' ', why: `${kind.title} has no ${what}.` };
  }
  return fieldCell(field, valueIn(edge.data, column));
}

function newRow(targets: readonly string[]): GridRow {
  return {
    key: newConnectionKey,
    isNew: true,
    cell: (columnId) =>
      columnId === 'to'
        ? { text: '', placeholder: 'Connect to…', edit: { text: '', options: targets } }
        : { text: '', placeholder: ' ', why: 'Say first where the connection leads to.' },
  };
}
