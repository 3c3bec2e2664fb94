import type { MapDocument, MapState } from '../document.ts';
import { stateOf } from '../stateOf.ts';
import type { NewState } from './addState.ts';

/**
 * The map with a state more, at the end, that starts as this one: everything in it keeps its id, so that the two can be
 * compared, and it is based on the one it was made from. Its days are not taken along: the
 * new one is of another day, and nobody has gone over it yet. Gives back the same map when the id is taken.
 */
export function copyState(document: MapDocument, stateId: string, state: NewState): MapDocument {
  if (document.states.some(({ id }) => id === state.id)) return document;
  const { date: _date, revision: _revision, ...original } = stateOf(document, stateId);
  const copy: MapState = { ...original, ...state, basedOn: stateId };
  return { ...document, states: [...document.states, copy] };
}
