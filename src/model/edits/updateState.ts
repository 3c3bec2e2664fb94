import type { JsonObject } from '#src/lib/json.ts';
import { changeState } from '../changeState.ts';
import { patchData } from '../cleanData.ts';
import type { MapDocument, MapState } from '../document.ts';
import { stateFields } from '../stateFields.ts';

/** Fields of a state outside its demand, bands, nodes and edges; undefined removes one that may be missing. */
export type StatePatch = { readonly [Name in keyof typeof stateFields]?: MapState[Name] | undefined };

/**
 * The map with these fields of one state set: name, revision, limits of the knowledge board, answers, what is known of
 * the constraint. A group is set as a whole; one that is empty is left out. A name that is emptied stays as it was.
 */
export function updateState(document: MapDocument, stateId: string, patch: StatePatch): MapDocument {
  return changeState(document, stateId, (state) => {
    const wanted: JsonObject = patch;
    const data = pick(state);
    const patched = patchData(stateFields, data, wanted);
    if (patched === data) return state;
    const emptied = new Set(Object.keys(data).filter((name) => patched[name] === undefined));
    const kept = Object.fromEntries(Object.entries(state).filter(([name]) => !emptied.has(name)));
    // The cast is sound: the patch is typed by the state, and what may not be missing is put back.
    return {
      ...(kept as MapState),
      ...patched,
      name: named(patched['name'], state),
      kind: patch.kind ?? state.kind,
    };
  });
}

function pick(state: MapState): JsonObject {
  const names = new Set(Object.keys(stateFields));
  return Object.fromEntries(Object.entries(state).filter(([name]) => names.has(name)));
}

function named(name: unknown, state: MapState): string {
  return typeof name === 'string' && name !== '' ? name : state.name;
}
