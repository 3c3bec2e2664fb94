import type { Scene } from '#src/scene/scene.ts';
import { ChangesBar } from './ChangesBar.tsx';
import { OverlayView } from './OverlayView.tsx';

/** What two states differ in, over the map, and the way from one difference to the next. */
export function ComparedLayer({ scene }: { readonly scene: Scene }) {
  return (
    <>
      <OverlayView scene={scene} />
      <ChangesBar />
    </>
  );
}
