import type { MapDocument, MapState } from './document.ts';
import { stateOf } from './stateOf.ts';

/** The map with one state put through `change`; the same map when the state comes back unchanged. */
export function changeState(
  document: MapDocument,
  stateId: string,
  change: (state: MapState) => MapState,
): MapDocument {
  const before = stateOf(document, stateId);
  const after = change(before);
  if (after === before) return document;
  return { ...document, states: document.states.map((state) => (state === before ? after : state)) };
}
