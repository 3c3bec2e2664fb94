import { activeState } from '#src/store/editorState.ts';
import type { Editor } from '#src/store/editor.ts';
import type { Command } from './command.ts';
import { fetchCode } from './fetchCode.ts';

/** Between the map and a spreadsheet: lists and ranges in, the table of figures out. */
export const sheetCommands: readonly Command[] = [
  {
    id: 'edit.paste-list',
    title: 'Paste a list…',
    group: 'Edit',
    shortcuts: ['Mod+Shift+V'],
    keywords: ['excel', 'sheets', 'csv', 'spreadsheet', 'import', 'lines', 'table'],
    run: (editor) => editor.openPasteDialog(''),
  },
  {
    id: 'edit.copy-table',
    title: 'Copy as a table',
    group: 'Edit',
    keywords: ['excel', 'sheets', 'tsv', 'spreadsheet', 'figures', 'clipboard'],
    isEnabled: (editor) => activeState(editor.store.getState()).nodes.length > 0,
    run: copyTable,
  },
];

/** True for a text that may be a list or a range of cells: several lines, or several cells; not the text of a file. */
export function isList(text: string): boolean {
  const trimmed = text.trim();
  return /[\n\r\t]/.test(trimmed) && !/^(?:\{|\[\s*["{[]|<)/.test(trimmed);
}

async function copyTable(editor: Editor): Promise<void> {
  const state = editor.store.getState();
  const { nodes } = state.selection;
  const writer = await fetchCode(editor, 'The table', () => import('#src/export/nodeTable.ts'));
  if (writer === undefined) return;
  const chosen = nodes.size > 0 ? nodes : undefined;
  const text = writer.nodeTableText(state.document, activeState(state), chosen, '\t');
  const written = await editor.services.clipboard.writeText(text);
  if (written.ok)
    editor.notify({ tone: 'success', text: 'The table is on the clipboard, ready for a spreadsheet.' });
  else editor.notify({ tone: 'warning', text: written.problem });
}
