import type { JsonObject } from '#src/lib/json.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { MapDocument, MapNode } from '#src/model/document.ts';
import { changeNodeKind } from '#src/model/edits/changeNodeKind.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { readFieldText } from '#src/model/fieldText.ts';
import type { NewId } from '#src/model/freshId.ts';
import { quickEntry } from '#src/model/quick/quickEntry.ts';
import { readReferenceText, referenceTargets } from '#src/model/referenceTargets.ts';
import { patchWithoutRivals, rivalFields } from '#src/model/rivalFields.ts';
import { stateOf } from '#src/model/stateOf.ts';
import type { NodeKind } from '#src/notation/nodeKind.ts';
import { nodeKindOf, nodeKinds } from '#src/notation/nodes/index.ts';
import { fieldOf, nodeFieldColumns, valuesWith } from './fieldColumns.ts';
import type { CellChange, Refusal, WriteSource } from './grid/gridModel.ts';
import { insertStep } from './insertStep.ts';
import { newRowKey } from './tableRows.tsx';

export type CellsWritten = {
  readonly document: MapDocument;
  readonly refused: readonly Refusal[];
  /** Ids of the nodes that typing in new rows has made, by the key of the row. */
  readonly created: ReadonlyMap<string, string>;
};
export type WriteContext = {
  readonly stateId: string;
  readonly source: WriteSource;
  /** The kind of connection that a new step is tried with first. */
  readonly edgeKind: string;
  readonly newId: NewId;
};

const drawnKinds = nodeKinds.filter((kind) => kind.inPalette);
const fieldById = new Map(nodeFieldColumns.map((column) => [column.id, column]));

/** The map with these texts in its cells, as far as they can be read; the others come back with the reason. */
export function writeCells(
  document: MapDocument,
  changes: readonly CellChange[],
  context: WriteContext,
): CellsWritten {
  const refused: Refusal[] = [];
  const created = new Map<string, string>();
  let after = document;
  // One column of lines is a list of steps; beside other columns a name is only a name.
  const isOneColumn = new Set(changes.map((change) => change.column)).size === 1;
  const isQuick = context.source !== 'cleared' && isOneColumn;
  // The kind decides which fields there are, so it comes before them.
  const ordered = changes.toSorted((a, b) => Number(b.column === 'kind') - Number(a.column === 'kind'));
  for (const change of inRowOrder(ordered, changes)) {
    const result = writeOne(after, change, created, isQuick, context);
    if (result.ok) after = result.value;
    else refused.push({ ...change, problem: result.problem });
  }
  return { document: after, refused, created };
}

/** Rows as they came, so that new ones are made in the order of the lines. */
function inRowOrder(changes: readonly CellChange[], original: readonly CellChange[]): readonly CellChange[] {
  const rank = new Map<string, number>();
  for (const { row } of original) if (!rank.has(row)) rank.set(row, rank.size);
  return changes.toSorted((a, b) => (rank.get(a.row) ?? 0) - (rank.get(b.row) ?? 0));
}

function writeOne(
  document: MapDocument,
  change: CellChange,
  created: Map<string, string>,
  isQuick: boolean,
  context: WriteContext,
): Result<MapDocument, string> {
  const isNew = change.row === newRowKey || change.row.startsWith(`${newRowKey}:`);
  const id = isNew ? created.get(change.row) : change.row;
  if (id === undefined) return makeRow(document, change, created, isQuick, context);
  const { stateId } = context;
  const node = stateOf(document, stateId).nodes.find((candidate) => candidate.id === id);
  if (node === undefined) return success(document);
  if (change.column === 'kind') {
    const kind = kindCalled(change.text);
    return kind.ok ? success(changeNodeKind(document, stateId, id, kind.value.id)) : kind;
  }
  const patch =
    change.column === 'name'
      ? namePatch(node, change.text, isQuick)
      : fieldPatch(document, stateId, node, change);
  return patch.ok ? success(updateNodeData(document, stateId, id, patch.value)) : patch;
}

/** A name or a kind typed in an empty row makes a step after all others. */
function makeRow(
  document: MapDocument,
  change: CellChange,
  created: Map<string, string>,
  isQuick: boolean,
  context: WriteContext,
): Result<MapDocument, string> {
  const { stateId, edgeKind, newId } = context;
  if (change.text.trim() === '') return success(document);
  const isKind = change.column === 'kind';
  if (!isKind && change.column !== 'name') return failure('Type a name or choose a kind first.');
  const kind = isKind ? kindCalled(change.text) : kindCalled(drawnKinds[0]?.title ?? '');
  if (!kind.ok) return kind;
  const data = isKind ? {} : namedData(kind.value, change.text, isQuick);
  const step = { kind: kind.value.id, data, after: undefined, edgeKind };
  const inserted = insertStep(document, stateId, step, newId);
  created.set(change.row, inserted.id);
  return success(inserted.document);
}

function kindCalled(text: string): Result<NodeKind, string> {
  const wanted = text.trim().toLowerCase();
  const kind = drawnKinds.find(({ id, title, short }) =>
    [id, title, short].some((word) => word.toLowerCase() === wanted),
  );
  if (kind !== undefined) return success(kind);
  const offered = drawnKinds.map(({ title }) => title).join(', ');
  return failure(`“${text.trim()}” is no kind of symbol. Choose one of these: ${offered}.`);
}

/** A whole step may be typed where its name stands; nothing typed over a name takes figures away. */
function namePatch(node: MapNode, text: string, isQuick: boolean): Result<JsonObject, string> {
  const { fields } = nodeKindOf(node.kind);
  const isText = fields['name']?.type === 'text' && fields['name'].multiline === true;
  if (!isQuick || isText || text.trim() === node.data['name']) return success({ name: text.trim() });
  const { name, values } = quickEntry(text, fields);
  return success(patchWithoutRivals(fields, { ...values, name }));
}

function namedData(kind: NodeKind, text: string, isQuick: boolean): JsonObject {
  if (!isQuick) return { name: text.trim() };
  const { name, values } = quickEntry(text, kind.fields);
  return { ...values, name };
}

function fieldPatch(
  document: MapDocument,
  stateId: string,
  node: MapNode,
  change: CellChange,
): Result<JsonObject, string> {
  const kind = nodeKindOf(node.kind);
  const column = fieldById.get(change.column);
  const field = column === undefined ? undefined : fieldOf(kind.fields, column);
  if (column === undefined || field === undefined) {
    return failure(`A ${kind.title.toLowerCase()} has no such figure.`);
  }
  const value =
    field.type === 'reference' || field.type === 'references'
      ? readReferenceText(
          field,
          change.text,
          referenceTargets(document, stateOf(document, stateId), field.to),
        )
      : readFieldText(field, change.text);
  if (!value.ok) return value;
  const values = valuesWith(node.data, column, value.value);
  const rivals = value.value === undefined ? [] : rivalFields(kind.fields, column.name);
  return success({ ...Object.fromEntries(rivals.map((name) => [name, undefined])), ...values });
}
