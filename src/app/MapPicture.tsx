import { useMemo } from 'react';
import { analyse } from '#src/analysis/analyse.ts';
import type { MapDocument } from '#src/model/document.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { buildScene } from '#src/scene/buildScene.ts';
import { cutScene } from '#src/scene/cutScene.ts';
import { sceneDrawing } from '#src/scene/sceneDrawing.ts';
import { activeState } from '#src/store/editorState.ts';
import { Drawing } from '#src/ui/Drawing.tsx';

/** A small picture of a map's first state, drawn like everything else. Decoration: its title stands beside it. */
export function MapPicture({
  document,
  className,
}: {
  document: MapDocument;
  className?: string | undefined;
}) {
  const scene = useMemo(() => {
    const { id } = activeState({ document, stateId: '' });
    const bare = withoutRemarks(document);
    const whole = buildScene(bare, id, analyse(bare, id));
    return cutScene(whole, { selection: undefined, ladder: true, figures: false });
  }, [document]);
  const { x, y, width, height } = scene.bounds;
  return (
    <svg className={className} viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true" focusable="false">
      <Drawing primitives={sceneDrawing(scene)} />
    </svg>
  );
}

/** Notes and bursts say nothing at this size and would make the stream smaller still. */
function withoutRemarks(document: MapDocument): MapDocument {
  const states = document.states.map((state) => ({
    ...state,
    nodes: state.nodes.filter((node) => nodeRole(node) !== 'none'),
  }));
  return { ...document, states };
}
