import { lazy, Suspense } from 'react';
import { ConnectToolPreview } from './ConnectToolPreview.tsx';
import { EdgePreview } from './EdgePreview.tsx';
import { useEditorState } from '#src/store/useEditor.tsx';
import { Guides } from './Guides.tsx';
import { IdeaLinks } from './IdeaLinks.tsx';
import { PlacePreview } from './PlacePreview.tsx';
import { PointedNode } from './PointedNode.tsx';
import { ToolHint } from './ToolHint.tsx';
import { ViewControls, type ViewControlsProps } from './ViewControls.tsx';

const ComparedLayer = lazy(async () => ({ default: (await import('./ComparedLayer.tsx')).ComparedLayer }));

const TrialLayer = lazy(async () => ({ default: (await import('./TrialLayer.tsx')).TrialLayer }));

type OverMapProps = ViewControlsProps & { readonly pane: HTMLElement | null };

/**
 * What a map may do without at first: lines from ideas to what they are about, what lies over the symbols while something
 * is under way (a tool, a connection, a drag), and what is done with the view.
 */
export function OverMap({ pane, ...controls }: OverMapProps) {
  const { scene } = controls;
  const trial = useEditorState((state) => state.trial);
  return (
    <>
      <IdeaLinks scene={scene} />
      {scene.overlay !== undefined && (
        <Suspense>
          <ComparedLayer scene={scene} />
        </Suspense>
      )}
      {trial !== undefined && (
        <Suspense>
          <TrialLayer trial={trial} />
        </Suspense>
      )}
      <EdgePreview />
      <ConnectToolPreview pane={pane} />
      <Guides />
      <PointedNode />
      <PlacePreview pane={pane} />
      <ToolHint />
      <ViewControls {...controls} />
    </>
  );
}
