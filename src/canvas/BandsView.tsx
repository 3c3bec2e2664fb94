import { ViewportPortal } from '@xyflow/react';
import { lazy, memo, Suspense } from 'react';
import type { Scene } from '#src/scene/scene.ts';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './BandsView.module.css';

// What can be pressed comes after the drawing, and only on maps that have stages or lanes.
const BandControls = lazy(async () => ({ default: (await import('./BandControls.tsx')).BandControls }));

/** Stages and lanes behind the map, with their names to press. The figures are told by the panels, too. */
export const BandsView = memo(
  function BandsView({ scene: { bands } }: { readonly scene: Scene }) {
    if (bands === undefined || bands.drawing.length === 0) return null;
    return (
      <ViewportPortal>
        <svg className={styles['drawing']} aria-hidden="true">
          <Drawing primitives={bands.drawing} />
        </svg>
        <Suspense>
          <BandControls />
        </Suspense>
      </ViewportPortal>
    );
  },
  (before, after) => before.scene.bands === after.scene.bands,
);
