import { type OnEdgesChange, type OnNodesChange, useReactFlow } from '@xyflow/react';
import { type DragEvent, type MouseEvent, type RefObject, useMemo, useRef, useState } from 'react';
import type { Point } from '#src/lib/geometry.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { connectNodes } from './connectNodes.ts';
import { readEdgeChanges, readNodeChanges, selectionAfter } from './fromFlow.ts';
import { createMoveGesture } from './moveGesture.ts';
import { placeKind } from './placeKind.ts';
import type { FlowEdge, FlowNode } from './toFlow.ts';
import { useCanvasKeyboard } from './useCanvasKeyboard.ts';
import { useLongPress } from './useLongPress.ts';

/** Where the user asks for a menu, in client coordinates, and on what: nothing is the canvas itself. */
export type MenuRequest = { readonly at: Point; readonly node?: string; readonly edge?: string };

/** The type of what the palette lets go on the canvas; the data is the id of a kind. */
export const draggedKind = 'application/x-pullmap-kind';

const unchanged: ReadonlyMap<string, boolean> = new Map();

/** What pressing, dragging and typing on the canvas does. Stable, so React Flow does not render for it. */
export function useCanvasActions(
  frame: RefObject<HTMLElement | null>,
  onContextMenu: ((request: MenuRequest) => void) | undefined,
) {
  const editor = useEditor();
  const [moveGesture] = useState(() => createMoveGesture(editor));
  const menu = useMenuRequests(onContextMenu);
  const { onFocus } = useCanvasKeyboard(frame, moveGesture);
  const drop = useDrop();
  const flowHandlers = useFlowHandlers(moveGesture, menu.ask);
  return { flowHandlers, frameHandlers: { ...menu.handlers, ...drop, onFocus } };
}

function useFlowHandlers(
  moveGesture: ReturnType<typeof createMoveGesture>,
  ask: (event: MouseEvent | globalThis.MouseEvent, on: Omit<MenuRequest, 'at'>) => void,
) {
  const editor = useEditor();
  const { screenToFlowPosition, getZoom } = useReactFlow();
  return useMemo(() => {
    const onNodesChange: OnNodesChange<FlowNode> = (changes) => {
      const { places, isDragging, selected } = readNodeChanges(changes);
      editor.select(selectionAfter(editor.store.getState().selection, selected, unchanged));
      if (places.size > 0 && isDragging !== false) moveGesture.moveTo(places, getZoom());
    };
    const onEdgesChange: OnEdgesChange<FlowEdge> = (changes) => {
      editor.select(selectionAfter(editor.store.getState().selection, unchanged, readEdgeChanges(changes)));
    };
    const onNodeClick = (_: MouseEvent, { id }: FlowNode) => {
      const { tool } = editor.store.getState();
      if (tool.tool !== 'connect') return;
      if (tool.from === undefined) {
        editor.setTool({ ...tool, from: id });
      } else if (tool.from === id || connectNodes(editor, tool.from, id, tool.kind)) {
        editor.setTool({ tool: 'select' });
      }
    };
    const onPaneClick = (event: MouseEvent) => {
      const { tool } = editor.store.getState();
      if (tool.tool !== 'place') return;
      placeKind(editor, tool.kind, screenToFlowPosition({ x: event.clientX, y: event.clientY }));
      if (!event.shiftKey) editor.setTool({ tool: 'select' });
    };
    return {
      onNodesChange,
      onEdgesChange,
      onNodeClick,
      onPaneClick,
      onNodeDragStop: moveGesture.end,
      onSelectionDragStop: moveGesture.end,
      onNodeDoubleClick: (_: MouseEvent, { id }: FlowNode) => editor.setEditing(id),
      onNodeContextMenu: (event: MouseEvent, { id }: FlowNode) => ask(event, { node: id }),
      onEdgeContextMenu: (event: MouseEvent, { id }: FlowEdge) => ask(event, { edge: id }),
      onPaneContextMenu: (event: MouseEvent | globalThis.MouseEvent) => ask(event, {}),
      onMoveEnd: (_: unknown, viewport: { x: number; y: number; zoom: number }) =>
        editor.setViewport(viewport),
    };
  }, [editor, moveGesture, screenToFlowPosition, getZoom, ask]);
}

/** Right click and long press. What is asked about is selected first, unless it is part of the selection. */
function useMenuRequests(onContextMenu: ((request: MenuRequest) => void) | undefined) {
  const editor = useEditor();
  const report = useRef(onContextMenu);
  report.current = onContextMenu;
  const lastAsked = useRef(0);
  const handlers = useMemo(() => {
    const open = (request: MenuRequest) => {
      const { selection } = editor.store.getState();
      const { node, edge } = request;
      if (node !== undefined && !selection.nodes.has(node)) editor.select({ nodes: new Set([node]) });
      if (edge !== undefined && !selection.edges.has(edge)) editor.select({ edges: new Set([edge]) });
      report.current?.(request);
    };
    return open;
  }, [editor]);
  const ask = useMemo(
    () => (event: MouseEvent | globalThis.MouseEvent, on: Omit<MenuRequest, 'at'>) => {
      event.preventDefault();
      // A long press has just been reported by a timer of our own.
      if (event.timeStamp - lastAsked.current < 800) return;
      handlers({ at: { x: event.clientX, y: event.clientY }, ...on });
    },
    [handlers],
  );
  const longPress = useLongPress((at, target) => {
    lastAsked.current = performance.now();
    handlers({ at, ...pressedItem(target) });
  });
  return { ask, handlers: longPress };
}

function pressedItem(target: Element): Omit<MenuRequest, 'at'> {
  const node = target.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
  const edge = target.closest<SVGElement>('.react-flow__edge')?.dataset['id'];
  return { ...(node === undefined ? {} : { node }), ...(edge === undefined ? {} : { edge }) };
}

/** Dropping from the palette, and a double click on the empty canvas, which starts a step there. */
function useDrop() {
  const editor = useEditor();
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(() => {
    const worldOf = (event: { clientX: number; clientY: number }) =>
      screenToFlowPosition({ x: event.clientX, y: event.clientY });
    return {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(draggedKind)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDrop: (event: DragEvent) => {
        const kind = event.dataTransfer.getData(draggedKind);
        if (!nodeKinds.some(({ id, inPalette }) => id === kind && inPalette)) return;
        event.preventDefault();
        placeKind(editor, kind, worldOf(event));
      },
      onDoubleClick: (event: MouseEvent) => {
        const isEmpty = event.target instanceof Element && event.target.matches('.react-flow__pane');
        const work = nodeKinds.find(({ role, inPalette }) => role === 'step' && inPalette);
        if (isEmpty && work !== undefined) placeKind(editor, work.id, worldOf(event));
      },
    };
  }, [editor, screenToFlowPosition]);
}
