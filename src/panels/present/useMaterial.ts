import { useMemo } from 'react';
import { buildScene } from '#src/scene/buildScene.ts';
import { cutScene } from '#src/scene/cutScene.ts';
import { useActiveState, useAnalysis, useEditorState } from '#src/store/useEditor.tsx';
import { ladderStrip } from './litLadder.ts';
import { slidesOf } from './slides.ts';

/** What the slides are made of: the map, what it says, its drawing and its ladder, and the slides in order. */
export function useMaterial() {
  const document = useEditorState((editor) => editor.document);
  const state = useActiveState();
  const analysis = useAnalysis();
  return useMemo(() => {
    const whole = buildScene(document, state.id, analysis);
    return {
      document,
      state,
      analysis,
      slides: slidesOf(state, analysis),
      scene: cutScene(whole, { selection: undefined, ladder: false, figures: false }),
      strip: ladderStrip(document, state, analysis),
    };
  }, [document, state, analysis]);
}

export type Material = ReturnType<typeof useMaterial>;
