import { type RefObject, useEffect } from 'react';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import type { Scene } from '#src/scene/scene.ts';
import { activeState, type EditorState, type GesturePreview } from '#src/store/editorState.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { type EdgePreviews, useEdgePreviewing } from './edgePreviews.ts';

const nobody: ReadonlySet<string> = new Set();

/** The nodes that a drag moves, by id; the same set for as long as it moves the same ones. */
export function useDragged(): ReadonlySet<string> {
  return useEditorState((state) => draggedOf(state.gesture), sameIds);
}

/** The drag that makes nodes larger or smaller, which draws them anew; undefined while nodes are only moved. */
export function resizing(gesture: GesturePreview | undefined): GesturePreview | undefined {
  const isResizing = [...(gesture?.positions.values() ?? [])].some((place) => place.width !== undefined);
  return isResizing ? gesture : undefined;
}

/**
 * Shows a drag: its nodes where they would stand, and the edges whose way changes with them.
 *
 * Moves the frames of dragged nodes in the page itself. React Flow takes in all nodes anew when one of them stands
 * elsewhere, so it hears of a drag only when it is over; until then this writes what it would have written.
 */
export function useDragging(
  canvas: RefObject<HTMLElement | null>,
  previews: EdgePreviews,
  scene: Scene,
): void {
  const { store } = useEditor();
  useEdgePreviewing(previews, scene);
  useEffect(() => {
    const frames = new Map<string, HTMLElement>();
    const frameOf = (id: string) => {
      const known = frames.get(id);
      if (known?.isConnected === true) return known;
      const frame = canvas.current?.querySelector<HTMLElement>(
        `.react-flow__node[data-id="${CSS.escape(id)}"]`,
      );
      if (frame) frames.set(id, frame);
      return frame ?? undefined;
    };
    const put = (id: string, { x, y }: { readonly x: number; readonly y: number }) => {
      const frame = frameOf(id);
      if (frame !== undefined) frame.style.transform = `translate(${x}px,${y}px)`;
    };
    return store.subscribe((state, before) => {
      const { gesture } = state;
      if (gesture === before.gesture || resizing(gesture) !== undefined) return;
      for (const [id, place] of gesture?.positions ?? []) put(id, place);
      if (frames.size === 0) return;
      const left = placesOf(
        state,
        [...frames.keys()].filter((id) => gesture?.positions.has(id) !== true),
      );
      for (const [id, place] of left) {
        put(id, place);
        frames.delete(id);
      }
    });
  }, [store, canvas]);
}

/** Where nodes stand in the document; a node that is gone has no place. */
function placesOf(state: EditorState, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const wanted = new Set(ids);
  return activeState(state).nodes.flatMap((node) =>
    wanted.has(node.id) ? [[node.id, nodeBounds(node)] as const] : [],
  );
}

function draggedOf(gesture: GesturePreview | undefined): ReadonlySet<string> {
  if (gesture === undefined || gesture.positions.size === 0) return nobody;
  return new Set(gesture.positions.keys());
}

function sameIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
