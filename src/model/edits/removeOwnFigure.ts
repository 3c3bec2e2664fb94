import type { MapDocument, MapState } from '../document.ts';
import { ownFigureList } from '../mapLists.ts';
import { removeEntry } from './removeEntry.ts';

/** The map without one of its own figures and what it is in every state. The same map where it has no such figure. */
export function removeOwnFigure(document: MapDocument, id: string): MapDocument {
  const shorter = removeEntry(document, ownFigureList, id);
  if (shorter === document) return document;
  return { ...shorter, states: shorter.states.map((state) => withoutValue(state, id)) };
}

function withoutValue(state: MapState, id: string): MapState {
  const { ownValues = [], ...rest } = state;
  const left = ownValues.filter((value) => value.id !== id);
  if (left.length === ownValues.length) return state;
  return left.length === 0 ? rest : { ...rest, ownValues: left };
}
