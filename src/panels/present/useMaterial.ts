import { useMemo } from 'react';
import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { type ChosenStates, statesAround } from '#src/model/usualStates.ts';
import { bandsDrawing } from '#src/scene/bandsDrawing.ts';
import { customerDrawing } from '#src/scene/customerDrawing.ts';
import { buildScene } from '#src/scene/buildScene.ts';
import { cutScene } from '#src/scene/cutScene.ts';
import type { Scene } from '#src/scene/scene.ts';
import { useActiveState, useAnalysis, useEditorState } from '#src/store/useEditor.tsx';
import { ladderStrip } from './litLadder.ts';
import { slidesOf } from './slides.ts';

/** What the slides are made of: the map, what it says, its drawing (whole, and the stream alone) and its ladder, and the slides in order. */
export function useMaterial() {
  const document = useEditorState((editor) => editor.document);
  const state = useActiveState();
  const analysis = useAnalysis();
  const chosen = useEditorState((editor) => editor.comparing.states);
  return useMemo(() => {
    const scene = mapScene(document, analysis, state.id);
    return {
      document,
      state,
      analysis,
      slides: slidesOf(state, analysis, comparedStates(document, state, chosen)),
      scene,
      stream: cutScene(scene, { selection: inStream(state), ladder: false, figures: false }),
      strip: ladderStrip(document, state, analysis),
    };
  }, [document, state, analysis, chosen]);
}

export type Material = ReturnType<typeof useMaterial>;

/** The map of a state without ladder and figures, with what `change` draws over it. */
export function mapScene(
  document: MapDocument,
  analysis: StateAnalysis,
  stateId: string,
  change: (scene: Scene) => Scene = (scene) => scene,
): Scene {
  const whole = buildScene(document, stateId, analysis, {
    drawBands: bandsDrawing,
    drawCustomer: customerDrawing,
  });
  return cutScene(change(whole), { selection: undefined, ladder: false, figures: false });
}

/** The state shown and the one it is held against; none while one of them is still empty. */
function comparedStates(
  document: MapDocument,
  state: MapState,
  chosen: ChosenStates | undefined,
): ChosenStates | undefined {
  const states = statesAround(document, state.id, chosen);
  if (states === undefined) return undefined;
  const isDrawn = (id: string) => stateOf(document, id).nodes.length > 0;
  return isDrawn(states.before) && isDrawn(states.after) ? states : undefined;
}

/** Without notes and bursts, which would make the steps smaller and are seen on the first slide. */
function inStream(state: MapState): ReadonlySet<string> {
  return new Set(state.nodes.filter((node) => nodeRole(node) !== 'none').map(({ id }) => id));
}
