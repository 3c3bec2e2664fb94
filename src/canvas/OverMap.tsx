import { lazy, Suspense } from 'react';
import { ConnectToolPreview } from './ConnectToolPreview.tsx';
import { EdgePreview } from './EdgePreview.tsx';
import type { Scene } from '#src/scene/scene.ts';
import { Guides } from './Guides.tsx';
import { IdeaLinks } from './IdeaLinks.tsx';
import { PlacePreview } from './PlacePreview.tsx';
import { PointedNode } from './PointedNode.tsx';
import { ToolHint } from './ToolHint.tsx';

const ComparedLayer = lazy(async () => ({ default: (await import('./ComparedLayer.tsx')).ComparedLayer }));

type OverMapProps = { readonly pane: HTMLElement | null; readonly scene: Scene };

/**
 * What a map may do without at first: lines from ideas to what they are about, and what lies over the symbols while
 * something is under way: a tool, a connection, a drag.
 */
export function OverMap({ pane, scene }: OverMapProps) {
  return (
    <>
      <IdeaLinks scene={scene} />
      {scene.overlay !== undefined && (
        <Suspense>
          <ComparedLayer scene={scene} />
        </Suspense>
      )}
      <EdgePreview />
      <ConnectToolPreview pane={pane} />
      <Guides />
      <PointedNode />
      <PlacePreview pane={pane} />
      <ToolHint />
    </>
  );
}
