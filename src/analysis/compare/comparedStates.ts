import type { MapDocument } from '#src/model/document.ts';

/** Ids of the two states that are compared. */
export type ComparedStates = { readonly before: string; readonly after: string };

/** A state and the one it was made from: the one looked at, where it is one of two; otherwise the first and the next. */
export function usualStates({ states }: MapDocument, activeId: string): ComparedStates | undefined {
  const [first, second] = states;
  if (first === undefined || second === undefined) return undefined;
  const active = states.find(({ id }) => id === activeId) ?? first;
  const base = states.find(({ id }) => id === active.basedOn && id !== active.id);
  if (base !== undefined) return { before: base.id, after: active.id };
  const made = states.find(({ id, basedOn }) => basedOn === active.id && id !== active.id);
  if (made !== undefined) return { before: active.id, after: made.id };
  return active === first ? { before: first.id, after: second.id } : { before: first.id, after: active.id };
}
