import type { MapDocument, MapState } from '../document.ts';
import { stateOf } from '../stateOf.ts';

/**
 * The map without this state. States that were made from it count from then on as made from the one it was made from,
 * or from none. A map keeps its last state: then the same map is given back.
 */
export function removeState(document: MapDocument, stateId: string): MapDocument {
  const removed = stateOf(document, stateId);
  if (document.states.length === 1) return document;
  const states = document.states
    .filter((state) => state !== removed)
    .map((state) => (state.basedOn === stateId ? basedOn(state, removed.basedOn) : state));
  return { ...document, states };
}

function basedOn(state: MapState, base: string | undefined): MapState {
  const { basedOn: _gone, ...rest } = state;
  return base === undefined || base === state.id ? rest : { ...rest, basedOn: base };
}
