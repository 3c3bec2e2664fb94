import { fragmentToText } from '#src/file/fragmentText.ts';
import { copyFragment } from '#src/model/fragment.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';

/** The selected items as text on the clipboard; false, and said why, where the browser refuses. */
export async function copySelection(editor: Editor): Promise<boolean> {
  const state = editor.store.getState();
  const text = fragmentToText(copyFragment(activeState(state), state.selection));
  const written = await editor.services.clipboard.writeText(text);
  if (!written.ok) editor.notify({ tone: 'warning', text: written.problem });
  return written.ok;
}
