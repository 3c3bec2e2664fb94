import { useMemo } from 'react';
import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import { bandsOf } from '#src/layout/bands.ts';
import { buildScene } from '#src/scene/buildScene.ts';
import type { Scene } from '#src/scene/scene.ts';
import { useFetched } from '#src/store/useFetched.ts';
import { useActiveState, useAnalysis, useEditorState } from '#src/store/useEditor.tsx';

/** The drawing of stages and lanes, which most maps start without. */
export const bandsCode = fetchedOnce(() => import('#src/scene/bandsDrawing.ts'));

/** The drawing of the state being looked at. A drag does not change it: it lives in the gesture. */
export function useScene(): Scene {
  const document = useEditorState((state) => state.document);
  const state = useActiveState();
  const analysis = useAnalysis();
  const drawBands = useFetched(bandsCode, bandsOf(state) !== undefined)?.bandsDrawing;
  return useMemo(
    () => buildScene(document, state.id, analysis, drawBands),
    [document, state.id, analysis, drawBands],
  );
}
