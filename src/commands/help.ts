import type { Command } from './command.ts';

/** How things are done here. */
export const helpCommands: readonly Command[] = [
  {
    id: 'help.palette',
    title: 'Find a command',
    group: 'Help',
    shortcuts: ['Mod+K'],
    keywords: ['search', 'palette', 'do', 'go to', 'step'],
    run: (editor) => editor.setDialog('palette'),
  },
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
