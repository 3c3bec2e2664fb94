import type { MapDocument } from '#src/model/document.ts';
import { type ChosenStates, hasBoth, usualStates } from '#src/model/usualStates.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';

/**
 * The two states that are compared and how to choose others; undefined while the map has only one. What was chosen
 * holds as long as both are there, here and on the map.
 */
export function useChosenStates(
  document: MapDocument,
): { readonly chosen: ChosenStates; readonly choose: (states: ChosenStates) => void } | undefined {
  const editor = useEditor();
  const active = useEditorState((state) => state.stateId);
  const last = useEditorState((state) => state.comparing.states);
  const chosen = last !== undefined && hasBoth(document, last) ? last : usualStates(document, active);
  return chosen && { chosen, choose: (states) => editor.setComparing({ states, at: undefined }) };
}
