import { useState } from 'react';
import type { MapDocument } from '#src/model/document.ts';
import { type ChosenStates, usualStates } from '#src/model/usualStates.ts';
import type { Editor } from '#src/store/editor.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';

/** What was last chosen, so that a look at the map and back does not lose it. */
const lastChosen = new WeakMap<Editor, ChosenStates>();

/**
 * The two states that are compared and how to choose others; undefined while the map has only one. What was chosen
 * holds as long as both are there.
 */
export function useChosenStates(
  document: MapDocument,
): { readonly chosen: ChosenStates; readonly choose: (states: ChosenStates) => void } | undefined {
  const editor = useEditor();
  const active = useEditorState((state) => state.stateId);
  const [chosen, setChosen] = useState(() => lastChosen.get(editor));
  const has = (id: string | undefined) => document.states.some((state) => state.id === id);
  const valid = chosen !== undefined && has(chosen.before) && has(chosen.after) ? chosen : undefined;
  const shown = valid ?? usualStates(document, active);
  if (shown === undefined) return undefined;
  const choose = (states: ChosenStates) => {
    lastChosen.set(editor, states);
    setChosen(states);
  };
  return { chosen: shown, choose };
}
