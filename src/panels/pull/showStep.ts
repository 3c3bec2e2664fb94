import type { Editor } from '#src/store/editor.ts';

/** Selects a step and brings it into view on the map, which is shown for it. */
export function showStep(editor: Editor, nodeId: string): void {
  editor.select({ nodes: new Set([nodeId]) });
  if (editor.store.getState().view !== 'map') editor.setView('map');
  editor.requestView('fit-selection');
}
