import { useStore } from '@xyflow/react';
import { memo } from 'react';
import { createPortal } from 'react-dom';
import { type MovedNodes, rerouteEdges, routeEdges } from '#src/layout/routeEdges.ts';
import type { MapState } from '#src/model/document.ts';
import { ideaLinks } from '#src/scene/ideaLinks.ts';
import type { Scene, SceneLink } from '#src/scene/scene.ts';
import type { EditorState, GesturePreview } from '#src/store/editorState.ts';
import { useActiveState, useEditorState } from '#src/store/useEditor.tsx';
import { Drawing } from '#src/ui/Drawing.tsx';

/** Thin lines from ideas to what they are about, over the connections and under the symbols; a drag takes them along. */
export const IdeaLinks = memo(
  function IdeaLinks({ scene: { links } }: { readonly scene: Scene }) {
    const place = useStore(({ domNode }) => domNode?.querySelector('.react-flow__edges') ?? null);
    if (place === null || links === undefined || links.length === 0) return null;
    return createPortal(<Lines links={links} />, place);
  },
  (before, after) => before.scene.links === after.scene.links,
);

function Lines({ links }: { readonly links: readonly SceneLink[] }) {
  const state = useActiveState();
  const moved = useEditorState(movedNodes);
  const shown = moved === undefined ? links : linksWhile(state, links, moved);
  return (
    <svg aria-hidden="true" data-layer="idea-links">
      {shown.map(({ id, drawing }) => (
        <Drawing key={id} primitives={drawing} />
      ))}
    </svg>
  );
}

function linksWhile(state: MapState, links: readonly SceneLink[], moved: MovedNodes): readonly SceneLink[] {
  const edges = new Set(state.edges.map(({ id }) => id));
  const isOnEdge = links.some(({ target }) => edges.has(target));
  return ideaLinks(state, isOnEdge ? rerouteEdges(state, moved) : routeEdges(state), moved);
}

function movedNodes({ gesture }: EditorState): GesturePreview['positions'] | undefined {
  return gesture === undefined || gesture.positions.size === 0 ? undefined : gesture.positions;
}
