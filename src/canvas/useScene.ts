import { useMemo } from 'react';
import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import { bandsOf } from '#src/layout/bands.ts';
import { hasIdeas } from '#src/model/hasIdeas.ts';
import { buildScene } from '#src/scene/buildScene.ts';
import type { Scene } from '#src/scene/scene.ts';
import { useFetched } from '#src/store/useFetched.ts';
import { useActiveState, useAnalysis, useEditorState } from '#src/store/useEditor.tsx';

/** The drawing of stages and lanes, which most maps start without. */
export const bandsCode = fetchedOnce(() => import('#src/scene/bandsDrawing.ts'));

/** The drawing of what the customer needs and which steps serve it. */
export const customerCode = fetchedOnce(() => import('#src/scene/customerDrawing.ts'));

/** The drawing of what ideas are about, and how far they have come. */
export const ideasCode = fetchedOnce(() => import('#src/scene/ideasDrawing.ts'));

/** The drawing of what two states differ in. */
export const overlayCode = fetchedOnce(() => import('#src/scene/overlay.ts'));

/** The drawing of the state being looked at, with what it and another one differ in where that is asked for. A drag does not change it: it lives in the gesture. */
export function useScene(): Scene {
  const document = useEditorState((state) => state.document);
  const state = useActiveState();
  const analysis = useAnalysis();
  const drawBands = useFetched(bandsCode, bandsOf(state) !== undefined)?.bandsDrawing;
  const { needs, ctqs } = document.customer;
  const drawCustomer = useFetched(customerCode, needs.length + ctqs.length > 0)?.customerDrawing;
  const drawIdeas = useFetched(ideasCode, hasIdeas(state))?.ideasDrawing;
  const { isOnMap = false, states } = useEditorState(({ comparing }) => comparing);
  const overlay = useFetched(overlayCode, isOnMap);
  const scene = useMemo(
    () => buildScene(document, state.id, analysis, { drawBands, drawCustomer, drawIdeas }),
    [document, state.id, analysis, drawBands, drawCustomer, drawIdeas],
  );
  return useMemo(
    () => (isOnMap && overlay?.comparedScene(scene, document, state.id, states)) || scene,
    [isOnMap, overlay, scene, document, state.id, states],
  );
}
