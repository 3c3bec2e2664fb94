import type { EditorState } from './editorState.ts';

/**
 * True when the map has edits that no file holds: since it was last written to one or opened from one, or at all.
 * Undoing them makes it false again. A map restored from the browser has none until it is edited, unless
 * the file that it was last saved in is known to lack some.
 */
export function hasUnsavedFileChanges(state: Pick<EditorState, 'document' | 'history' | 'saving'>): boolean {
  const { fileDocument, file, storedDocument, browser } = state.saving;
  if (browser.status === 'read-only') return false;
  if (fileDocument !== undefined) return state.document !== fileDocument;
  // The file that it is written to holds something else.
  if (file?.place !== undefined) return true;
  // Its history may come back with it.
  if (storedDocument !== undefined) return state.document !== storedDocument;
  return file !== undefined || state.history.past.length > 0;
}
