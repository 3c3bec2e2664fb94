import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { JsonValue } from '#src/lib/json.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { Field, Fields } from '#src/notation/field.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { MapDocument, MapEdge, MapNode, MapState } from './document.ts';
import { updateEdgeData } from './edits/updateEdgeData.ts';
import { updateNodeData } from './edits/updateNodeData.ts';
import { patchWithoutRivals } from './rivalFields.ts';
import { sameJson } from './sameJson.ts';

/** Another value of one field of a symbol or a connection; undefined: not known. */
export type TrialChange = {
  readonly item: 'node' | 'edge';
  readonly id: string;
  readonly field: string;
  readonly value: JsonValue | undefined;
};

/** What is tried out on one state of a map: on its figures alone, the map stays as it is. */
export type Trial = { readonly stateId: string; readonly changes: readonly TrialChange[] };

/** A symbol or connection that a change is about, with the field's declaration. */
export type TrialItem = { readonly item: MapNode | MapEdge; readonly field: Field };

/** What a change is about in this state; undefined where the state has no such thing, or it no such field. */
export function trialItem(state: MapState, { item, id, field }: TrialChange): TrialItem | undefined {
  const list: readonly (MapNode | MapEdge)[] = item === 'node' ? state.nodes : state.edges;
  const found = list.find((each) => each.id === id);
  const declared = found && fieldsOf(item, found)[field];
  return found && declared && { item: found, field: declared };
}

function fieldsOf(item: TrialChange['item'], { kind }: MapNode | MapEdge): Fields {
  return item === 'node' ? nodeKindOf(kind).fields : edgeKindOf(kind).fields;
}

/**
 * The trial with one more change, in place of an earlier one of the same field; a change to what the map says anyway is
 * taken out. Undefined when nothing is tried any more, or the map has no such state.
 */
export function withTrialChange(
  document: MapDocument,
  trial: Trial | undefined,
  stateId: string,
  change: TrialChange,
): Trial | undefined {
  const state = document.states.find(({ id }) => id === stateId);
  const before = trial?.stateId === stateId ? trial.changes : [];
  const about = state && trialItem(state, change);
  if (about === undefined) return trial;
  const isSame = (each: TrialChange) =>
    each.item === change.item && each.id === change.id && each.field === change.field;
  const isBack = sameJson(about.item.data[change.field], change.value);
  const changes = before.some(isSame)
    ? before.flatMap((each) => (isSame(each) ? (isBack ? [] : [change]) : [each]))
    : isBack
      ? before
      : [...before, change];
  return changes.length === 0 ? undefined : { stateId, changes };
}

/** The map with these changes made in one of its states; those about what that state does not have are left out. */
export function withChanges(
  document: MapDocument,
  stateId: string,
  changes: readonly TrialChange[],
): MapDocument {
  return changes.reduce((map, change) => {
    const state = map.states.find(({ id }) => id === stateId);
    const about = state && trialItem(state, change);
    if (about === undefined) return map;
    const patch = { [change.field]: change.value };
    if (change.item === 'edge') return updateEdgeData(map, stateId, change.id, patch);
    const { fields } = nodeKindOf(about.item.kind);
    return updateNodeData(map, stateId, change.id, patchWithoutRivals(fields, patch));
  }, document);
}

/**
 * The map as it would be with what is tried: only to be measured, never kept. The same map and trial give the same object.
 */
export function triedMap(document: MapDocument, trial: Trial): MapDocument {
  return triedOf(document)(trial);
}

const triedOf = memoiseByIdentity((document: MapDocument) =>
  memoiseByIdentity((trial: Trial) => withChanges(document, trial.stateId, trial.changes)),
);
