import { useStoreApi, type Viewport } from '@xyflow/react';
import { useState } from 'react';
import type { Size } from '#src/lib/geometry.ts';
import type { Scene } from '#src/scene/scene.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import type { FlowNode } from './toFlow.ts';
import { firstView } from './useViewRequests.ts';

/**
 * Hands React Flow its size, the nodes and the view before it draws for the first time, and gives the view. Left to
 * itself it draws an empty map, measures itself, takes the nodes in, and then moves the view to where they are: the map
 * would be drawn three times before anybody sees it.
 */
export function useHeadStart(size: Size, scene: Scene, nodes: FlowNode[]): Viewport {
  const { store } = useEditor();
  const flow = useStoreApi<FlowNode>();
  const [viewport] = useState(() => {
    const view = firstView(scene, store.getState(), size);
    // Nothing listens yet: what is below this component does not exist before it has rendered.
    flow.getState().setNodes(nodes);
    if (size.width > 0 && size.height > 0) flow.setState(size);
    flow.setState({ transform: [view.x, view.y, view.zoom] });
    return view;
  });
  return viewport;
}
