import { createContext, type ReactNode, useContext, useRef } from 'react';
import { useStore } from 'zustand';
import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { analyse } from '#src/analysis/analyse.ts';
import type { MapState } from '#src/model/document.ts';
import type { Editor } from './editor.ts';
import { activeState, type EditorState } from './editorState.ts';

const EditorContext = createContext<Editor | undefined>(undefined);

/** Hands the editor down to everything inside. */
export function EditorProvider({ editor, children }: { editor: Editor; children: ReactNode }) {
  return <EditorContext value={editor}>{children}</EditorContext>;
}

/** The editor handed down; outside an `EditorProvider` it throws. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === undefined) throw new Error('useEditor outside an EditorProvider');
  return editor;
}

/**
 * What the selector picks of the state; the component renders again only when it changed. A selector that builds a new
 * object or list each time needs an equality, such as `shallow`, or the component would render without end.
 */
export function useEditorState<Value>(
  selector: (state: EditorState) => Value,
  equality: (before: Value, after: Value) => boolean = Object.is,
): Value {
  const { store } = useEditor();
  const last = useRef<{ readonly value: Value } | undefined>(undefined);
  return useStore(store, (state) => {
    const value = selector(state);
    if (last.current !== undefined && equality(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  });
}

/** The state of the map being looked at. */
export function useActiveState(): MapState {
  return useEditorState(activeState);
}

/** What the map says about the state being looked at. During a drag the map is unchanged, so nothing is computed. */
export function useAnalysis(): StateAnalysis {
  return useEditorState(({ document, stateId }) => analyse(document, stateId));
}
