import type { Editor } from '#src/store/editor.ts';
import type { Command } from './command.ts';
import { deleteSelection } from './edit.ts';
import { fetchCode } from './fetchCode.ts';

const fetchCopying = (editor: Editor) => fetchCode(editor, 'Copying', () => import('./copying.ts'));

const hasNodes = (editor: Editor) => editor.store.getState().selection.nodes.size > 0;

/** Copying between maps, tabs and browsers, by text on the clipboard. */
export const clipboardCommands: readonly Command[] = [
  {
    id: 'edit.cut',
    title: 'Cut',
    group: 'Edit',
    shortcuts: ['Mod+X'],
    isEnabled: hasNodes,
    run: async (editor) => {
      const copying = await fetchCopying(editor);
      if ((await copying?.copySelection(editor)) === true) deleteSelection(editor, 'Cut');
    },
  },
  {
    id: 'edit.copy',
    title: 'Copy',
    group: 'Edit',
    shortcuts: ['Mod+C'],
    isEnabled: hasNodes,
    run: async (editor) => void (await (await fetchCopying(editor))?.copySelection(editor)),
  },
  {
    id: 'edit.paste',
    title: 'Paste',
    group: 'Edit',
    shortcuts: ['Mod+V'],
    keywords: ['insert', 'clipboard'],
    run: async (editor) => {
      // Before the clipboard is read: a copy just asked for waits for the same code, and writes first.
      const copying = await fetchCopying(editor);
      const found = await editor.services.clipboard.readText();
      if (found.ok) await copying?.pasteText(editor, found.value);
      else editor.notify({ tone: 'warning', text: found.problem });
    },
  },
  {
    id: 'edit.duplicate',
    title: 'Duplicate',
    group: 'Edit',
    shortcuts: ['Mod+D'],
    keywords: ['copy', 'clone', 'again'],
    isEnabled: hasNodes,
    run: async (editor) => (await fetchCopying(editor))?.duplicateSelection(editor),
  },
];
