import { useMemo } from 'react';
import { buildScene } from '#src/scene/buildScene.ts';
import type { Scene } from '#src/scene/scene.ts';
import { useAnalysis, useEditorState } from '#src/store/useEditor.tsx';

/** The drawing of the state being looked at. A drag does not change it: it lives in the gesture. */
export function useScene(): Scene {
  const document = useEditorState((state) => state.document);
  const stateId = useEditorState((state) => state.stateId);
  const analysis = useAnalysis();
  return useMemo(() => buildScene(document, stateId, analysis), [document, stateId, analysis]);
}
