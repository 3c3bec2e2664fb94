import type { MapDocument } from '#src/model/document.ts';
import type { History, HistoryEntry } from './editorState.ts';

/** Milliseconds within which edits with the same merge key are one entry. */
export const mergeWithin = 800;
/** The oldest entries beyond this many are forgotten. */
export const historyBound = 1000;

export const emptyHistory: History = { past: [], future: [] };

/** What an entry takes along: the map, and which of its states was looked at. */
export type Moment = { readonly document: MapDocument; readonly stateId: string };

/**
 * The history after an edit: one entry more, or the last entry prolonged where both have the same merge key and the
 * last one is not older than `mergeWithin`. What had been undone is gone. An edit right after an undo never merges:
 * the entry before it has been closed by looking back.
 */
export function recordEdit(
  history: History,
  before: Moment,
  edit: { readonly label: string; readonly mergeKey: string | undefined; readonly time: number },
): History {
  const last = history.past.at(-1);
  const isMerged = last !== undefined && isProlonged(history, before, edit);
  const entry: HistoryEntry = isMerged
    ? { ...last, time: edit.time }
    : { label: edit.label, mergeKey: edit.mergeKey, time: edit.time, ...before };
  const kept = isMerged ? history.past.slice(0, -1) : history.past;
  return { past: [...kept, entry].slice(-historyBound), future: [] };
}

/** Whether `recordEdit` prolongs the last entry. */
export function isProlonged(
  history: History,
  before: Pick<Moment, 'stateId'>,
  edit: { readonly mergeKey: string | undefined; readonly time: number },
): boolean {
  const last = history.past.at(-1);
  return (
    last !== undefined &&
    history.future.length === 0 &&
    edit.mergeKey !== undefined &&
    last.mergeKey === edit.mergeKey &&
    last.stateId === before.stateId &&
    edit.time - last.time <= mergeWithin
  );
}

/** One step back from `now`; undefined when there is nothing to undo. */
export function stepBack(history: History, now: Moment): (Moment & { history: History }) | undefined {
  const entry = history.past.at(-1);
  if (entry === undefined) return undefined;
  // Redo leads to where the edit was made, unless that edit brought the state that is being looked at.
  const isStateKept = entry.document.states.some((state) => state.id === now.stateId);
  const undone: HistoryEntry = {
    ...entry,
    mergeKey: undefined,
    document: now.document,
    stateId: isStateKept ? entry.stateId : now.stateId,
  };
  return {
    document: entry.document,
    stateId: entry.stateId,
    history: { past: history.past.slice(0, -1), future: [...history.future, undone] },
  };
}

/** One step forward again; undefined when there is nothing to redo. */
export function stepForward(history: History, now: Moment): (Moment & { history: History }) | undefined {
  const entry = history.future.at(-1);
  if (entry === undefined) return undefined;
  const isStateKept = now.document.states.some((state) => state.id === entry.stateId);
  const redone: HistoryEntry = {
    ...entry,
    document: now.document,
    stateId: isStateKept ? entry.stateId : now.stateId,
  };
  return {
    document: entry.document,
    stateId: entry.stateId,
    history: { past: [...history.past, redone], future: history.future.slice(0, -1) },
  };
}

/** What undo would take back: `Add step`; undefined when there is nothing. */
export function undoLabel(history: History): string | undefined {
  return history.past.at(-1)?.label;
}

/** What redo would do again; undefined when there is nothing. */
export function redoLabel(history: History): string | undefined {
  return history.future.at(-1)?.label;
}
