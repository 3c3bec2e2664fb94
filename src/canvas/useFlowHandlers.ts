import { type OnEdgesChange, type OnNodesChange, useReactFlow, useStoreApi } from '@xyflow/react';
import { type MouseEvent, useMemo } from 'react';
import type { Editor } from '#src/store/editor.ts';
import { activeState, type Viewport } from '#src/store/editorState.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { connectNodes, moveEdgeEnd } from './connectNodes.ts';
import { edgesAt, readEdgeChanges, readNodeChanges, selectionAfter } from './fromFlow.ts';
import type { MoveGesture } from './moveGesture.ts';
import { placeKind } from './placeKind.ts';
import type { FlowNode } from './toFlow.ts';
import type { AskForMenu } from './useMenuRequests.ts';

const unchanged: ReadonlyMap<string, boolean> = new Map();

/**
 * What React Flow reports (`onFlow`) and what is pressed of the connections (`onEdges`), as gestures, selections and
 * edits. Stable, so that nothing renders for it.
 */
export function useFlowHandlers(moveGesture: MoveGesture, ask: AskForMenu) {
  const editor = useEditor();
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const flow = useStoreApi();
  return useMemo(() => {
    const onNodesChange: OnNodesChange<FlowNode> = (changes) => {
      const { places, isDragging, selected } = readNodeChanges(changes);
      const { selection } = editor.store.getState();
      const after = selectionAfter(selection, selected, unchanged);
      const isBoxed = selected.size > 0 && flow.getState().userSelectionRect !== null;
      editor.select(
        isBoxed
          ? { nodes: after.nodes, edges: edgesAt(activeState(editor.store.getState()), after.nodes) }
          : after,
      );
      if (places.size > 0 && isDragging === true) moveGesture.moveTo(places, getZoom());
    };
    const onEdgesChange: OnEdgesChange = (changes) => {
      editor.select(selectionAfter(editor.store.getState().selection, unchanged, readEdgeChanges(changes)));
    };
    const onEdgeClick = (event: MouseEvent, id: string) => {
      flow.setState({ nodesSelectionActive: false });
      const { selection } = editor.store.getState();
      const isMore = flow.getState().multiSelectionActive;
      const toggled = new Map([[id, !selection.edges.has(id)]]);
      editor.select(isMore ? selectionAfter(selection, unchanged, toggled) : { edges: new Set([id]) });
      openConnection(editor, id, event);
    };
    const onFlow = {
      onNodesChange,
      onEdgesChange,
      onNodeClick: (event: MouseEvent, { id }: FlowNode) => {
        selectAlone(editor, id, event);
        chooseEnd(editor, id);
      },
      onPaneClick: (event: MouseEvent) => {
        const { tool } = editor.store.getState();
        if (tool.tool !== 'place') return;
        placeKind(editor, tool.kind, screenToFlowPosition({ x: event.clientX, y: event.clientY }));
        if (!event.shiftKey) editor.setTool({ tool: 'select' });
      },
      onNodeDragStop: moveGesture.end,
      onNodeDoubleClick: (_: MouseEvent, { id }: FlowNode) => editor.setEditing(id),
      onNodeContextMenu: (event: MouseEvent, { id }: FlowNode) => ask(event, { node: id }),
      onPaneContextMenu: (event: MouseEvent | globalThis.MouseEvent) => ask(event, {}),
      onMoveEnd: (_: unknown, viewport: Viewport) => editor.setViewport(viewport),
    };
    const onEdges = {
      onEdgeClick,
      onEdgeContextMenu: (event: MouseEvent, id: string) => ask(event, { edge: id }),
    };
    return { onFlow, onEdges };
  }, [editor, flow, moveGesture, screenToFlowPosition, getZoom, ask]);
}

/** Of several selected nodes the clicked one stays: a press alone leaves them together, for they may be dragged. */
function selectAlone(editor: Editor, id: string, { shiftKey, ctrlKey, metaKey }: MouseEvent): void {
  if (shiftKey || ctrlKey || metaKey) return;
  const { nodes } = editor.store.getState().selection;
  if (nodes.size > 1 && nodes.has(id)) editor.select({ nodes: new Set([id]) });
}

/** What there is to say about the clicked connection, at it; the keys stay with the map. Not of one of several. */
function openConnection(editor: Editor, id: string, { shiftKey, ctrlKey, metaKey }: MouseEvent): void {
  if (shiftKey || ctrlKey || metaKey || editor.store.getState().tool.tool !== 'select') return;
  editor.select({ edges: new Set([id]) });
  editor.setPrompt({ ask: 'connection', edge: id, hasFocus: false });
}

/**
 * With the connect tool: the first node is where it starts, the second where it leads; the first again stops. Where a
 * new end of a connection is asked for, it is this node.
 */
function chooseEnd(editor: Editor, id: string): void {
  const { tool, prompt } = editor.store.getState();
  if (prompt?.ask === 'end') {
    editor.setPrompt(undefined);
    moveEdgeEnd(editor, prompt.edge, prompt.end, id);
    editor.select({ edges: new Set([prompt.edge]) });
    return;
  }
  if (tool.tool !== 'connect') return;
  if (tool.from === undefined) {
    editor.setTool({ ...tool, from: id });
  } else if (tool.from === id || connectNodes(editor, tool.from, id, tool.kind)) {
    editor.setTool({ tool: 'select' });
  }
}
