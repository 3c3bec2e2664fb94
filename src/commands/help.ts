import type { Command } from './command.ts';

/** How things are done here. */
export const helpCommands: readonly Command[] = [
  {
    id: 'help.shortcuts',
    title: 'Keyboard shortcuts',
    group: 'Help',
    shortcuts: ['?'],
    keywords: ['keys', 'hotkeys'],
    run: (editor) => editor.setDialog('shortcuts'),
  },
  {
    id: 'help.about',
    title: 'About Pullmap',
    group: 'Help',
    keywords: ['version', 'licence'],
    run: (editor) => editor.setDialog('about'),
  },
];
