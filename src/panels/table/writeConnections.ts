import { failure, type Result, success } from '#src/lib/result.ts';
import { canConnect } from '#src/model/canConnect.ts';
import { connectionKind } from '#src/model/connectionKind.ts';
import { createEdge } from '#src/model/create.ts';
import type { MapDocument, MapEdge } from '#src/model/document.ts';
import { addEdge } from '#src/model/edits/addEdge.ts';
import { changeEdgeKind } from '#src/model/edits/changeEdgeKind.ts';
import { reattachEdge } from '#src/model/edits/reattachEdge.ts';
import { updateEdgeData } from '#src/model/edits/updateEdgeData.ts';
import { readFieldText } from '#src/model/fieldText.ts';
import { freshId } from '#src/model/freshId.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { edgeKindOf, edgeKinds } from '#src/notation/edges/index.ts';
import { edgeFieldColumns, newConnectionKey } from './connectionRows.ts';
import { fieldOf, valuesWith } from './fieldColumns.ts';
import type { CellChange, Refusal } from './grid/gridModel.ts';
import { nodeLabels } from './nodeLabels.ts';
import type { CellsWritten, WriteContext } from './writeCells.ts';

const fieldById = new Map(edgeFieldColumns.map((column) => [column.id, column]));

/** The map with these texts in the cells of a node's connections; what can't be comes back with the reason. */
export function writeConnections(
  document: MapDocument,
  nodeId: string,
  changes: readonly CellChange[],
  context: WriteContext,
): CellsWritten {
  const refused: Refusal[] = [];
  const created = new Map<string, string>();
  let after = document;
  for (const change of changes) {
    const isNew = change.row === newConnectionKey || change.row.startsWith(`${newConnectionKey}:`);
    const id = isNew ? created.get(change.row) : change.row;
    const result =
      id === undefined
        ? connect(after, nodeId, change, created, context)
        : writeEdge(after, id, change, context.stateId);
    if (result.ok) after = result.value;
    else refused.push({ ...change, problem: result.problem });
  }
  return { document: after, refused, created };
}

function connect(
  document: MapDocument,
  from: string,
  change: CellChange,
  created: Map<string, string>,
  { stateId, edgeKind, newId }: WriteContext,
): Result<MapDocument, string> {
  if (change.text.trim() === '') return success(document);
  if (change.column !== 'to') return failure('Say first where the connection leads to.');
  const target = nodeCalled(document, stateId, change.text);
  if (!target.ok) return target;
  const state = stateOf(document, stateId);
  const kind = connectionKind(state, from, target.value, edgeKind);
  if (!kind.ok) return kind;
  const id = freshId(newId, 'e', new Set(state.edges.map((edge) => edge.id)));
  created.set(change.row, id);
  return success(addEdge(document, stateId, createEdge(kind.value, { id, from, to: target.value })));
}

function writeEdge(
  document: MapDocument,
  edgeId: string,
  change: CellChange,
  stateId: string,
): Result<MapDocument, string> {
  const edge = stateOf(document, stateId).edges.find((candidate) => candidate.id === edgeId);
  if (edge === undefined) return success(document);
  if (change.column === 'to') return lead(document, stateId, edge, change.text);
  if (change.column === 'kind') return turn(document, stateId, edge, change.text);
  const kind = edgeKindOf(edge.kind);
  const column = fieldById.get(change.column);
  const field = column === undefined ? undefined : fieldOf(kind.fields, column);
  if (column === undefined || field === undefined) return failure(`${kind.title} has no such figure.`);
  const value = readFieldText(field, change.text);
  if (!value.ok) return value;
  return success(updateEdgeData(document, stateId, edgeId, valuesWith(edge.data, column, value.value)));
}

/** The connection at another end, of the kind that fits there. */
function lead(
  document: MapDocument,
  stateId: string,
  edge: MapEdge,
  text: string,
): Result<MapDocument, string> {
  if (text.trim() === '') return failure('A connection leads somewhere. To remove it, press Ctrl+Delete.');
  const target = nodeCalled(document, stateId, text);
  if (!target.ok) return target;
  const state = stateOf(document, stateId);
  const others = { ...state, edges: state.edges.filter((other) => other !== edge) };
  const kind = connectionKind(others, edge.from, target.value, edge.kind);
  if (!kind.ok) return kind;
  const led = reattachEdge(document, stateId, edge.id, { to: target.value });
  return success(changeEdgeKind(led, stateId, edge.id, kind.value));
}

function turn(
  document: MapDocument,
  stateId: string,
  edge: MapEdge,
  text: string,
): Result<MapDocument, string> {
  const wanted = text.trim().toLowerCase();
  const kind = edgeKinds.find(
    ({ id, title }) => id.toLowerCase() === wanted || title.toLowerCase() === wanted,
  );
  if (kind === undefined)
    return failure(`“${text.trim()}” is no kind of connection. Choose one from the list.`);
  const allowed = canConnect(stateOf(document, stateId), edge.from, edge.to, kind.id, edge.id);
  return allowed.ok ? success(changeEdgeKind(document, stateId, edge.id, kind.id)) : allowed;
}

function nodeCalled(document: MapDocument, stateId: string, text: string): Result<string, string> {
  const wanted = text.replace(/\s+/g, ' ').trim().toLowerCase();
  const labels = nodeLabels(stateOf(document, stateId));
  const found = [...labels].find(([, label]) => label.toLowerCase() === wanted);
  if (found !== undefined) return success(found[0]);
  return failure(
    `Nothing on the map is called “${text.trim()}”. Choose a name from the list, or add it as a row first.`,
  );
}
