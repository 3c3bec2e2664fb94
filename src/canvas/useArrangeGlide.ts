import { type RefObject, useEffect } from 'react';
import { isArranging } from '#src/commands/arrange.ts';
import type { EditorState } from '#src/store/editorState.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import styles from './arrangeGlide.module.css';

/** Milliseconds after which all have arrived. */
const duration = 350;
/** So many symbols do not move smoothly; they are simply there. */
const most = 400;

/**
 * Lets symbols glide to their new places when a command arranges them, and when that is taken back or done again; every
 * other change, a drag above all, stands at once. The places are the document's from the first moment: only what is
 * seen is late. Whoever asked for less motion sees none.
 */
export function useArrangeGlide(frame: RefObject<HTMLElement | null>): void {
  const { store } = useEditor();
  useEffect(() => {
    let timer: number | undefined;
    const stop = () => {
      window.clearTimeout(timer);
      frame.current?.classList.remove(gliding);
    };
    const unsubscribe = store.subscribe((state, before) => {
      if (state.gesture !== undefined && before.gesture === undefined) stop();
      if (state.document === before.document || !isArrangement(state, before)) return;
      stop();
      // Before React puts them there: it is told of the change after this.
      frame.current?.classList.add(gliding);
      timer = window.setTimeout(stop, duration);
    });
    return () => {
      unsubscribe();
      stop();
    };
  }, [store, frame]);
}

const gliding = styles['gliding'] ?? '';

/** The change of the document is an arrangement, or one that is taken back or done again, within the same map. */
function isArrangement(state: EditorState, before: EditorState): boolean {
  const isUndone = state.history.future.length > before.history.future.length;
  const entry = isUndone ? state.history.future.at(-1) : state.history.past.at(-1);
  const isSameMap = state.document.id === before.document.id && state.stateId === before.stateId;
  const count = state.document.states.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return isSameMap && entry !== undefined && count <= most && isArranging(entry.label);
}
