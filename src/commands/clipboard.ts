import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import type { Editor } from '#src/store/editor.ts';
import type { Command } from './command.ts';
import { copySelection } from './copying.ts';
import { deleteSelection } from './edit.ts';
import { fetchCode } from './fetchCode.ts';
import { pastedByKey } from './pastedByKey.ts';

/** What puts copies on the map; fetched when it is first asked for. Copying itself is at hand, so that nothing overtakes it. */
const pasting = fetchedOnce(() => import('./pasting.ts'));

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
      if (await copySelection(editor)) deleteSelection(editor, 'Cut');
    },
  },
  {
    id: 'edit.copy',
    title: 'Copy',
    group: 'Edit',
    shortcuts: ['Mod+C'],
    isEnabled: hasNodes,
    run: async (editor) => void (await copySelection(editor)),
  },
  {
    id: 'edit.paste',
    title: 'Paste',
    group: 'Edit',
    shortcuts: ['Mod+V'],
    keywords: ['insert', 'clipboard'],
    // So that it hands over what is pasted: files are not to be had otherwise, and text not without asking.
    keepsDefault: true,
    run: async (editor) => {
      const pasted = await pastedByKey();
      // The page opens it.
      if (pasted?.file !== undefined) return;
      const found = await editor.services.clipboard.readText(pasted?.text);
      const code = await fetchCode(editor, 'Pasting', pasting.fetch);
      if (found.ok) code?.pasteText(editor, found.value);
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
    run: (editor) => {
      const code = pasting.now();
      if (code !== undefined) return code.duplicateSelection(editor);
      return fetchCode(editor, 'Duplicating', pasting.fetch).then((fetched) =>
        fetched?.duplicateSelection(editor),
      );
    },
  },
];
