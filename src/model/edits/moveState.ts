import type { MapDocument } from '../document.ts';
import { stateOf } from '../stateOf.ts';

/**
 * The map with this state so many places later in the row of states; negative: earlier. It stops at either end; the same
 * map when it stands there already.
 */
export function moveState(document: MapDocument, stateId: string, by: number): MapDocument {
  const state = stateOf(document, stateId);
  const others = document.states.filter((other) => other !== state);
  const at = document.states.indexOf(state);
  const to = Math.min(others.length, Math.max(0, at + Math.trunc(by)));
  if (to === at) return document;
  return { ...document, states: others.toSpliced(to, 0, state) };
}
