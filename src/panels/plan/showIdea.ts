import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';

/** Goes to a symbol or a connection on the map of the state being looked at. */
export function showIdea(editor: Editor, id: string): void {
  const isNode = activeState(editor.store.getState()).nodes.some((node) => node.id === id);
  editor.select(isNode ? { nodes: new Set([id]) } : { edges: new Set([id]) });
  editor.setView('map');
  editor.requestView('show-selection');
}
