import { ConnectToolPreview } from './ConnectToolPreview.tsx';
import { EdgePreview } from './EdgePreview.tsx';
import { Guides } from './Guides.tsx';
import { PlacePreview } from './PlacePreview.tsx';
import { PointedNode } from './PointedNode.tsx';
import { ToolHint } from './ToolHint.tsx';

/** What lies over the symbols while something is under way: a tool, a connection, a drag. Nothing of it is there at first. */
export function OverMap({ pane }: { readonly pane: HTMLElement | null }) {
  return (
    <>
      <EdgePreview />
      <ConnectToolPreview pane={pane} />
      <Guides />
      <PointedNode />
      <PlacePreview pane={pane} />
      <ToolHint />
    </>
  );
}
