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
    const data: JsonObject = state;
    const patched = patchData(stateFields, data, patch);
    if (patched === data) return state;
    // The cast is sound: the patch is typed by the state, and what may not be missing is put back.
    const { name = state.name, kind = state.kind, ...rest } = patched as Partial<MapState>;
    return { ...(rest as MapState), name, kind };
  });
}
