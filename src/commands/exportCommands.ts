import type { ExportFormat } from '#src/export/exportFormat.ts';
import { exportFormats } from '#src/export/formats/index.ts';
import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import { activeState } from '#src/store/editorState.ts';
import type { Editor } from '#src/store/editor.ts';
import type { Command } from './command.ts';
import { fetchCode } from './fetchCode.ts';

/** What makes files and pictures; fetched when it is first asked for. */
const exporting = fetchedOnce(() => import('./exportMap.ts'));

const hasNodes = (editor: Editor) => activeState(editor.store.getState()).nodes.length > 0;

/** Ways out of the editor: the dialog, the picture on the clipboard, and one command for each format. */
export const exportCommands: readonly Command[] = [
  {
    id: 'export.open',
    title: 'Export…',
    group: 'Export',
    shortcuts: ['Mod+Shift+E'],
    keywords: ['download', 'picture', 'image', 'slide'],
    run: (editor) => editor.setDialog('export'),
  },
  {
    id: 'export.sheet',
    title: 'A3 sheet…',
    group: 'Export',
    keywords: ['print', 'pdf', 'one page', 'poster', 'report'],
    run: (editor) => editor.setDialog('a3'),
  },
  {
    id: 'export.copy-picture',
    title: 'Copy as a picture',
    group: 'Export',
    shortcuts: ['Shift+C'],
    keywords: ['clipboard', 'png', 'image', 'paste into slides'],
    isEnabled: hasNodes,
    run: async (editor) => {
      const code = await fetchCode(editor, 'The export', exporting.fetch);
      const { nodes } = editor.store.getState().selection;
      const selection = nodes.size > 0 ? nodes : undefined;
      await code?.copyPicture(editor, { ...code.lastExportOptions(editor), selection });
    },
  },
  {
    id: 'export.copy-markdown',
    title: 'Copy as Markdown',
    group: 'Export',
    keywords: ['clipboard', 'text', 'wiki', 'figures', 'plan'],
    run: async (editor) => {
      const code = await fetchCode(editor, 'The export', exporting.fetch);
      await code?.copyMarkdown(editor);
    },
  },
  ...exportFormats.map(formatCommand),
];

function formatCommand(format: ExportFormat): Command {
  return {
    id: `export.${format.id}`,
    title: `Export as ${format.title}`,
    group: 'Export',
    keywords: ['download', format.extension],
    ...(format.isPicture ? { isEnabled: hasNodes } : {}),
    run: async (editor) => {
      const code = await fetchCode(editor, 'The export', exporting.fetch);
      await code?.exportMap(editor, format.id, code.lastExportOptions(editor));
    },
  };
}
