import { useMemo } from 'react';
import type { MapState } from '#src/model/document.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { bandsDrawing } from '#src/scene/bandsDrawing.ts';
import { customerDrawing } from '#src/scene/customerDrawing.ts';
import { buildScene } from '#src/scene/buildScene.ts';
import { cutScene } from '#src/scene/cutScene.ts';
import { useActiveState, useAnalysis, useEditorState } from '#src/store/useEditor.tsx';
import { ladderStrip } from './litLadder.ts';
import { slidesOf } from './slides.ts';

/** What the slides are made of: the map, what it says, its drawing (whole, and the stream alone) and its ladder, and the slides in order. */
export function useMaterial() {
  const document = useEditorState((editor) => editor.document);
  const state = useActiveState();
  const analysis = useAnalysis();
  return useMemo(() => {
    const whole = buildScene(document, state.id, analysis, {
      drawBands: bandsDrawing,
      drawCustomer: customerDrawing,
    });
    const scene = cutScene(whole, { selection: undefined, ladder: false, figures: false });
    return {
      document,
      state,
      analysis,
      slides: slidesOf(state, analysis),
      scene,
      stream: cutScene(scene, { selection: inStream(state), ladder: false, figures: false }),
      strip: ladderStrip(document, state, analysis),
    };
  }, [document, state, analysis]);
}

export type Material = ReturnType<typeof useMaterial>;

/** Without notes and bursts, which would make the steps smaller and are seen on the first slide. */
function inStream(state: MapState): ReadonlySet<string> {
  return new Set(state.nodes.filter((node) => nodeRole(node) !== 'none').map(({ id }) => id));
}
