import type { Editor } from '#src/store/editor.ts';
import type { Command } from './command.ts';
import { fetchCode } from './fetchCode.ts';

/** Maps: new ones, those in files, those in this browser. */
export const fileCommands: readonly Command[] = [
  {
    id: 'file.new',
    title: 'New map…',
    group: 'File',
    keywords: ['blank', 'empty', 'create'],
    run: (editor) => editor.setDialog('blank'),
  },
  {
    id: 'file.examples',
    title: 'Examples and templates…',
    group: 'File',
    keywords: ['start', 'sample', 'template'],
    run: (editor) => editor.setDialog('start'),
  },
  {
    id: 'file.open',
    title: 'Open a file…',
    group: 'File',
    shortcuts: ['Mod+O'],
    keywords: ['load', 'import'],
    run: (editor) => filing(editor, (code) => code.openPicked(editor)),
  },
  {
    id: 'file.recent',
    title: 'Your maps…',
    group: 'File',
    shortcuts: ['Mod+Shift+O'],
    keywords: ['recent', 'browser', 'all', 'manage', 'archive', 'delete', 'duplicate', 'last'],
    run: (editor) => editor.setDialog('recent'),
  },
  {
    id: 'file.save',
    title: 'Save as a file',
    titleNow: (editor) => {
      const file = editor.store.getState().saving.file;
      return file?.place === undefined ? 'Save as a file' : `Save in ${file.name}`;
    },
    group: 'File',
    shortcuts: ['Mod+S'],
    keywords: ['download', 'json', 'keep', 'write'],
    run: (editor) => filing(editor, (code) => code.save(editor)),
  },
  {
    id: 'file.saveAs',
    title: 'Save as…',
    group: 'File',
    shortcuts: ['Mod+Shift+S'],
    keywords: ['download', 'copy', 'file', 'name', 'folder'],
    run: (editor) => filing(editor, (code) => code.saveAs(editor)),
  },
  {
    id: 'file.share',
    title: 'Share as a link…',
    group: 'File',
    keywords: ['url', 'send', 'mail'],
    run: (editor) => editor.setDialog('share'),
  },
  {
    id: 'file.versions',
    title: 'Earlier versions…',
    group: 'File',
    keywords: ['keep this version', 'history', 'snapshot', 'restore', 'go back'],
    run: (editor) => editor.setDialog('versions'),
  },
];

const filingCode = () => import('./filing.ts');

async function filing(editor: Editor, run: (code: Awaited<ReturnType<typeof filingCode>>) => Promise<void>) {
  const code = await fetchCode(editor, 'What reads and writes files', filingCode);
  if (code !== undefined) await run(code);
}
