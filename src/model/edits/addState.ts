import type { MapDocument, MapState } from '../document.ts';
import { createState } from '../create.ts';

/** What a new state is, besides empty. */
export type NewState = Pick<MapState, 'id' | 'name' | 'kind'>;

/** The map with an empty state at the end of its states. Gives back the same map when the id is taken. */
export function addState(document: MapDocument, state: NewState): MapDocument {
  if (document.states.some(({ id }) => id === state.id)) return document;
  return { ...document, states: [...document.states, createState(state)] };
}
