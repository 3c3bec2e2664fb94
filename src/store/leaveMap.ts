import type { Editor } from './editor.ts';
import { hasUnsavedFileChanges } from './unsavedFileChanges.ts';

/**
 * Makes sure that the open map can be replaced: true once its last edits are stored in the browser or in a file. When
 * they are in neither, says so and what to do, and is false.
 */
export async function leaveMap(editor: Editor): Promise<boolean> {
  await editor.flush();
  const state = editor.store.getState();
  const { browser } = state.saving;
  if (browser.status !== 'failed' || !hasUnsavedFileChanges(state)) return true;
  editor.notify({
    tone: 'error',
    text: `“${state.document.title}” is not saved yet. Save it as a file first, then open the other map.`,
    details: [browser.reason],
  });
  return false;
}
