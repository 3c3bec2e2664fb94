import { createContext, useCallback, useContext, useEffect, useSyncExternalStore } from 'react';
import { rerouteEdges } from '#src/layout/routeEdges.ts';
import { edgeDrawing } from '#src/scene/edgeDrawing.ts';
import type { Scene, SceneEdge } from '#src/scene/scene.ts';
import { activeState, type EditorState } from '#src/store/editorState.ts';
import { useEditor } from '#src/store/useEditor.tsx';

/**
 * Edges as a drag shows them, by id: only those whose way changes under it. They are held outside React Flow's list of
 * edges, which it would take in anew, all of them, with every move of the pointer.
 */
export type EdgePreviews = {
  readonly get: (id: string) => SceneEdge | undefined;
  readonly set: (edges: ReadonlyMap<string, SceneEdge>) => void;
  /** Hears of changes of this edge alone. */
  readonly subscribe: (id: string, listener: () => void) => () => void;
};

const none: ReadonlyMap<string, SceneEdge> = new Map();

export function createEdgePreviews(): EdgePreviews {
  const listeners = new Map<string, Set<() => void>>();
  let current = none;
  return {
    get: (id) => current.get(id),
    set: (edges) => {
      const before = current;
      current = edges;
      for (const id of new Set([...before.keys(), ...edges.keys()])) {
        if (before.get(id) !== edges.get(id)) for (const listener of listeners.get(id) ?? []) listener();
      }
    },
    subscribe: (id, listener) => {
      const own = listeners.get(id) ?? new Set();
      listeners.set(id, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(id);
      };
    },
  };
}

/** One for each canvas. */
export const EdgePreviewsContext = createContext<EdgePreviews | undefined>(undefined);

/** The edge as the drag shows it; undefined while there is none, or it stays as it is. */
export function useEdgePreview(id: string): SceneEdge | undefined {
  const previews = useContext(EdgePreviewsContext);
  if (previews === undefined) throw new Error('useEdgePreview outside a canvas');
  return useSyncExternalStore(
    useCallback((listener: () => void) => previews.subscribe(id, listener), [previews, id]),
    useCallback(() => previews.get(id), [previews, id]),
  );
}

/** Keeps the previews up to date with the drag. */
export function useEdgePreviewing(previews: EdgePreviews, scene: Scene): void {
  const { store } = useEditor();
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.gesture !== before.gesture) previews.set(previewsOf(state, scene));
      }),
    [store, previews, scene],
  );
}

function previewsOf(state: EditorState, scene: Scene): ReadonlyMap<string, SceneEdge> {
  if (state.gesture === undefined) return none;
  const map = activeState(state);
  const routes = rerouteEdges(map, state.gesture.positions);
  const drawn = new Map(scene.edges.map((edge) => [edge.id, edge]));
  return new Map(
    map.edges.flatMap((edge) => {
      const route = routes.get(edge.id);
      const isKept = route === undefined || route === drawn.get(edge.id)?.route;
      return isKept ? [] : [[edge.id, edgeDrawing(edge, route)] as const];
    }),
  );
}
