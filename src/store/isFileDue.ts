import type { EditorState } from './editorState.ts';
import { hasUnsavedFileChanges } from './unsavedFileChanges.ts';

/** Milliseconds of work after which it should be in a file as well: two hours. */
export const fileTime = 2 * 3_600_000;
/** Fewer edits than this are quickly done again. */
export const fileEdits = 25;

/** Whether much of the map has been in no file for long. `now` is in milliseconds since 1970. */
export function isFileDue(state: Pick<EditorState, 'document' | 'history' | 'saving'>, now: number): boolean {
  if (!hasUnsavedFileChanges(state)) return false;
  const savedAt = state.saving.file?.at ?? 0;
  const since = state.history.past.filter(({ time }) => time > savedAt);
  const [first] = since;
  return first !== undefined && since.length >= fileEdits && now - first.time >= fileTime;
}
