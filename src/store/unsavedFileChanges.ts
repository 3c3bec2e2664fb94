import type { EditorState } from './editorState.ts';

/**
 * True when the map has edits that no file holds: since it was last written to one or opened from one, or at all.
 * Undoing them makes it false again. A map restored from the browser has none until it is edited.
 */
export function hasUnsavedFileChanges(state: Pick<EditorState, 'document' | 'history' | 'saving'>): boolean {
  const { fileDocument, file } = state.saving;
  if (fileDocument !== undefined) return state.document !== fileDocument;
  return file !== undefined || state.history.past.length > 0;
}
