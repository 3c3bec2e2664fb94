import { similarItems } from '#src/model/similarItems.ts';
import { activeState } from '#src/store/editorState.ts';
import { selectedEdges, selectedNodes, selectionSize } from '#src/store/selection.ts';
import type { Command } from './command.ts';

/** Getting at things by what they are called, and by what they are. */
export const findCommands: readonly Command[] = [
  {
    id: 'edit.find',
    title: 'Find on the map',
    group: 'Edit',
    shortcuts: ['Mod+F'],
    keywords: ['search', 'go to', 'locate', 'name'],
    view: 'map',
    isEnabled: (editor) => activeState(editor.store.getState()).nodes.length > 0,
    run: (editor) => editor.setPrompt({ ask: 'find' }),
  },
  {
    id: 'edit.select-similar',
    title: 'Select similar',
    group: 'Edit',
    shortcuts: ['Mod+Shift+A'],
    keywords: ['same kind', 'like', 'class', 'alike'],
    isEnabled: (editor) => selectionSize(editor.store.getState().selection) > 0,
    run: (editor) => {
      const state = editor.store.getState();
      editor.select(similarItems(activeState(state), selectedNodes(state), selectedEdges(state)));
    },
  },
];
