import { useMemo } from 'react';
import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import { bandsOf } from '#src/layout/bands.ts';
import { buildScene } from '#src/scene/buildScene.ts';
import type { Scene } from '#src/scene/scene.ts';
import { useFetched } from '#src/store/useFetched.ts';
import { useActiveState, useAnalysis, useEditorState } from '#src/store/useEditor.tsx';

/** The drawing of stages and lanes, which most maps start without. */
export const bandsCode = fetchedOnce(() => import('#src/scene/bandsDrawing.ts'));

/** The drawing of what the customer needs and which steps serve it. */
export const customerCode = fetchedOnce(() => import('#src/scene/customerDrawing.ts'));

/** The drawing of the state being looked at. A drag does not change it: it lives in the gesture. */
export function useScene(): Scene {
  const document = useEditorState((state) => state.document);
  const state = useActiveState();
  const analysis = useAnalysis();
  const drawBands = useFetched(bandsCode, bandsOf(state) !== undefined)?.bandsDrawing;
  const { needs, ctqs } = document.customer;
  const drawCustomer = useFetched(customerCode, needs.length + ctqs.length > 0)?.customerDrawing;
  return useMemo(
    () => buildScene(document, state.id, analysis, { drawBands, drawCustomer }),
    [document, state.id, analysis, drawBands, drawCustomer],
  );
}
