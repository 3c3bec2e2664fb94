import { openFile } from '#src/store/openFile.ts';
import { saveToFile } from '#src/store/saveToFile.ts';
import type { Command } from './command.ts';

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
    run: async (editor) => {
      try {
        const file = await editor.services.files.pick();
        if (file !== undefined) await openFile(editor, file);
      } catch {
        editor.notify({
          tone: 'error',
          text: 'The file could not be read. Check that it still exists, and try again.',
        });
      }
    },
  },
  {
    id: 'file.recent',
    title: 'Recent maps…',
    group: 'File',
    shortcuts: ['Mod+Shift+O'],
    keywords: ['browser', 'history', 'last'],
    run: (editor) => editor.setDialog('recent'),
  },
  {
    id: 'file.save',
    title: 'Save as a file',
    group: 'File',
    shortcuts: ['Mod+S'],
    keywords: ['download', 'json', 'keep'],
    run: saveToFile,
  },
];
