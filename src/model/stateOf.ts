import type { MapDocument, MapState } from './document.ts';

/** The state with this id. An id that the map does not have is a programmer's error and throws. */
export function stateOf(document: MapDocument, stateId: string): MapState {
  const found = document.states.find((state) => state.id === stateId);
  if (found === undefined) throw new Error(`the map "${document.id}" has no state "${stateId}"`);
  return found;
}
