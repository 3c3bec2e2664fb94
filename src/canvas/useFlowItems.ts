import type { Edge } from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { Rect } from '#src/lib/geometry.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { carriesUnits, edgeRole } from '#src/model/nodeRole.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeDrawing } from '#src/scene/nodeDrawing.ts';
import type { Scene, SceneNode } from '#src/scene/scene.ts';
import type { GesturePreview } from '#src/store/editorState.ts';
import { useActiveState, useEditorState } from '#src/store/useEditor.tsx';
import {
  createNodeProjection,
  type EdgeLook,
  type FlowNode,
  type NodeLook,
  selectedFlowEdges,
} from './toFlow.ts';
import { resizing, useDragged } from './useDragging.ts';
import { useNodeSigns } from './useNodeSigns.ts';

/**
 * The scene, what is selected and what is being dragged, as React Flow's items, and the edges as the canvas draws them;
 * unchanged nodes keep their identity. What a drag does to edges is shown by their previews.
 */
export function useFlowItems(scene: Scene): {
  readonly nodes: FlowNode[];
  readonly selectedEdges: Edge[];
  readonly edges: readonly EdgeLook[];
} {
  const map = useActiveState();
  const selection = useEditorState((state) => state.selection);
  const editing = useEditorState((state) => state.editing);
  const resized = useEditorState((state) => resizing(state.gesture));
  const dragged = useDragged();
  const signs = useNodeSigns();
  const [projectNodes] = useState(createNodeProjection);

  const nodes = useMemo(() => {
    const drawn = new Map(scene.nodes.map((node) => [node.id, node]));
    const looks = inFocusOrder(map).flatMap((node): readonly NodeLook[] => {
      const sceneNode = drawn.get(node.id);
      if (sceneNode === undefined) return [];
      const light = signs.lit === undefined ? undefined : signs.lit.has(node.id) ? 'lit' : 'dimmed';
      return [
        {
          ...previewed(node, sceneNode, resized),
          node,
          isSelected: selection.nodes.has(node.id),
          isEditing: editing === node.id,
          mark: signs.marks.get(node.id),
          light,
          isDragged: dragged.has(node.id),
        },
      ];
    });
    return projectNodes(looks);
  }, [scene, map, selection.nodes, editing, resized, dragged, signs, projectNodes]);

  const edges = useMemo(() => {
    const carrying = new Set(map.edges.flatMap((edge) => (carriesUnits(edgeRole(edge)) ? [edge.id] : [])));
    return scene.edges.map((edge): EdgeLook => {
      const isDimmed = signs.lit !== undefined && !(signs.lit.has(edge.from) && signs.lit.has(edge.to));
      return {
        drawn: edge,
        isSelected: selection.edges.has(edge.id),
        isInsertable: carrying.has(edge.id),
        light: isDimmed ? 'dimmed' : undefined,
      };
    });
  }, [scene, map, selection.edges, signs]);
  const selectedEdges = useMemo(() => selectedFlowEdges(edges), [edges]);

  return { nodes, selectedEdges, edges };
}

/** Along the flow, then everything beside it in document order. */
const inFocusOrder = memoiseByIdentity((map: MapState): readonly MapNode[] => {
  return [...new Set([...flowOrder(map), ...map.nodes])];
});

/** Where the drag of a corner shows a node, drawn anew. */
function previewed(
  node: MapNode,
  drawn: SceneNode,
  gesture: GesturePreview | undefined,
): { readonly drawn: SceneNode; readonly bounds: Rect } {
  const place = gesture?.positions.get(node.id);
  if (place === undefined) return { drawn, bounds: drawn.bounds };
  const bounds = nodeBounds({ ...node, ...place });
  const isResized = bounds.width !== drawn.bounds.width || bounds.height !== drawn.bounds.height;
  return { bounds, drawn: isResized ? nodeDrawing({ ...node, ...place }) : drawn };
}
