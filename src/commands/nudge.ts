import { moveNodes } from '#src/model/edits/moveNodes.ts';
import type { Editor } from '#src/store/editor.ts';
import { selectedNodes } from '#src/store/selection.ts';
import type { Command } from './command.ts';

/** World units that Alt and an arrow key move a node: the grid's step; with Shift the smallest. */
const gridStep = 10;
const fineStep = 1;

const directions = [
  { id: 'left', title: 'left', dx: -1, dy: 0 },
  { id: 'right', title: 'right', dx: 1, dy: 0 },
  { id: 'up', title: 'up', dx: 0, dy: -1 },
  { id: 'down', title: 'down', dx: 0, dy: 1 },
] as const;

/** Moving what is selected with Alt and the arrow keys, which alone walk along the stream. Presses in quick succession are one entry in the history. */
export const nudgeCommands: readonly Command[] = directions.flatMap(({ id, title, dx, dy }) => {
  const key = `Arrow${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  const command = (suffix: string, words: string, shortcut: string, step: number): Command => ({
    id: `edit.nudge-${id}${suffix}`,
    title: `Move ${title}${words}`,
    group: 'Edit',
    view: 'map',
    shortcuts: [shortcut],
    keywords: ['nudge', 'arrow'],
    isEnabled: (editor) => editor.store.getState().selection.nodes.size > 0,
    run: (editor) => nudge(editor, dx * step, dy * step),
  });
  return [
    command('', '', `Alt+${key}`, gridStep),
    command('-finely', ' a little', `Shift+Alt+${key}`, fineStep),
  ];
});

function nudge(editor: Editor, dx: number, dy: number): void {
  const state = editor.store.getState();
  const places = new Map(selectedNodes(state).map(({ id, x, y }) => [id, { x: x + dx, y: y + dy }]));
  editor.edit('Move', (document) => moveNodes(document, state.stateId, places), { mergeKey: 'nudge' });
}
