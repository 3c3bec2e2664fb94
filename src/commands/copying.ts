import { fragmentToText } from '#src/file/fragmentText.ts';
import { duplicateItems } from '#src/model/edits/duplicateItems.ts';
import { pasteFragment } from '#src/model/edits/pasteFragment.ts';
import { copyFragment } from '#src/model/fragment.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import { fetchCode } from './fetchCode.ts';
import { seenWorld } from './mapOnScreen.ts';
import { pastePlace } from './pastePlace.ts';
import { isList } from './sheet.ts';

/**
 * Puts the items that the text holds on the map and selects them. A list or a range of a spreadsheet goes to the dialog
 * that makes steps of it; any other text is refused in words.
 */
export async function pasteText(editor: Editor, text: string): Promise<void> {
  const reader = await fetchCode(editor, 'Pasting', () => import('#src/file/fragmentFromText.ts'));
  if (reader === undefined) return;
  const fragment = reader.fragmentFromText(text);
  if (!fragment.ok && isList(text)) {
    editor.openPasteDialog(text);
    return;
  }
  if (!fragment.ok) {
    editor.notify({ tone: 'info', text: fragment.problem });
    return;
  }
  const state = editor.store.getState();
  const place = pastePlace(fragment.value, activeState(state), seenWorld(state.viewport));
  insert(editor, 'Paste', (document) =>
    pasteFragment(document, state.stateId, fragment.value, place, editor.services.newId),
  );
  const { repairs } = fragment.value;
  if (repairs.length > 0) {
    editor.notify({ tone: 'warning', text: 'Pasted, with some of it repaired.', details: repairs });
  }
}

/** The selected items as text on the clipboard; false, and said why, where the browser refuses. */
export async function copySelection(editor: Editor): Promise<boolean> {
  const state = editor.store.getState();
  const text = fragmentToText(copyFragment(activeState(state), state.selection));
  const written = await editor.services.clipboard.writeText(text);
  if (!written.ok) editor.notify({ tone: 'warning', text: written.problem });
  return written.ok;
}

/** The selected items once more, beside themselves and selected. */
export function duplicateSelection(editor: Editor): void {
  const { selection, stateId } = editor.store.getState();
  insert(editor, 'Duplicate', (document) =>
    duplicateItems(document, stateId, selection, editor.services.newId),
  );
}

type Inserted = {
  readonly document: MapDocument;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
};

function insert(editor: Editor, label: string, change: (document: MapDocument) => Inserted): void {
  const inserted = change(editor.store.getState().document);
  editor.edit(label, () => inserted.document);
  editor.select({ nodes: new Set(inserted.nodes), edges: new Set(inserted.edges) });
}
