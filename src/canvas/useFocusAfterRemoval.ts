import { type RefObject, useEffect } from 'react';
import { nodeBefore } from '#src/model/nodeBefore.ts';
import { activeState, type EditorState } from '#src/store/editorState.ts';
import { useEditor } from '#src/store/useEditor.tsx';

/**
 * Where what is selected is taken away, and the focus with it, the focus goes on along the stream: to the node before, of
 * a connection to its start, else to the map. It is never lost to the page.
 */
export function useFocusAfterRemoval(frame: RefObject<HTMLElement | null>): void {
  const { store } = useEditor();
  useEffect(() => {
    let waiting: number | undefined;
    const unsubscribe = store.subscribe((state, before) => {
      if (state.document === before.document || !isRemoval(state, before)) return;
      const target = placeAfter(before);
      window.cancelAnimationFrame(waiting ?? 0);
      // Once it is gone from the page.
      waiting = window.requestAnimationFrame(() => {
        const active = document.activeElement;
        if (active !== null && active !== document.body && active !== frame.current) return;
        const node =
          target !== undefined &&
          frame.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(target)}"]`);
        (node || frame.current)?.focus({ preventScroll: true });
      });
    });
    return () => {
      unsubscribe();
      window.cancelAnimationFrame(waiting ?? 0);
    };
  }, [store, frame]);
}

function isRemoval(state: EditorState, before: EditorState): boolean {
  const had = before.selection.nodes.size + before.selection.edges.size;
  const has = state.selection.nodes.size + state.selection.edges.size;
  return had > 0 && has === 0 && state.document.id === before.document.id;
}

function placeAfter(before: EditorState): string | undefined {
  const map = activeState(before);
  const { nodes, edges } = before.selection;
  if (nodes.size > 0) return nodeBefore(map, nodes);
  return map.edges.find(({ id }) => edges.has(id))?.from;
}
