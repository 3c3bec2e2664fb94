import { fragmentFromText } from '#src/file/fragmentFromText.ts';
import type { MapDocument } from '#src/model/document.ts';
import { duplicateItems } from '#src/model/edits/duplicateItems.ts';
import { pasteFragment } from '#src/model/edits/pasteFragment.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import { seenWorld } from './mapOnScreen.ts';
import { pastePlace } from './pastePlace.ts';
import { isList } from './sheet.ts';

/**
 * Puts the items that the text holds on the map and selects them. A list or a range of a spreadsheet goes to the dialog
 * that makes steps of it; any other text is refused in words.
 */
export function pasteText(editor: Editor, text: string): void {
  const fragment = fragmentFromText(text);
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
