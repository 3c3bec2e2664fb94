import type { MapDocument } from './document.ts';

/** Ids of two states that are held against each other. */
export type ChosenStates = { readonly before: string; readonly after: string };

/** A state and the one it was made from: the one looked at, where it is one of two; otherwise the first and the next. */
export function usualStates({ states }: MapDocument, activeId: string): ChosenStates | undefined {
  const [first, second] = states;
  if (first === undefined || second === undefined) return undefined;
  const active = states.find(({ id }) => id === activeId) ?? first;
  const base = states.find(({ id }) => id === active.basedOn && id !== active.id);
  if (base !== undefined) return { before: base.id, after: active.id };
  const made = states.find(({ id, basedOn }) => basedOn === active.id && id !== active.id);
  if (made !== undefined) return { before: active.id, after: made.id };
  return active === first ? { before: first.id, after: second.id } : { before: first.id, after: active.id };
}

/** The two states that were chosen, as long as both are there and one of them is looked at; otherwise the usual ones. */
export function statesAround(
  document: MapDocument,
  activeId: string,
  chosen: ChosenStates | undefined,
): ChosenStates | undefined {
  const isActive = chosen !== undefined && [chosen.before, chosen.after].includes(activeId);
  return isActive && hasBoth(document, chosen) ? chosen : usualStates(document, activeId);
}

/** Whether the map still has the states that were chosen. */
export function hasBoth({ states }: MapDocument, { before, after }: ChosenStates): boolean {
  return [before, after].every((id) => states.some((state) => state.id === id));
}
