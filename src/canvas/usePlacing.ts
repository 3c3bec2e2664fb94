import { useReactFlow } from '@xyflow/react';
import { type DragEvent, type MouseEvent, useMemo } from 'react';
import { workKind } from '#src/commands/workKind.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { placeKind } from './placeKind.ts';

/** The type of what the palette lets go on the canvas; the data is the id of a kind. */
export const draggedKind = 'application/x-pullmap-kind';

/** Dropping from the palette, and a double click on the empty canvas, which starts a step there. */
export function usePlacing() {
  const editor = useEditor();
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(() => {
    const worldOf = (event: MouseEvent) => screenToFlowPosition({ x: event.clientX, y: event.clientY });
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
        if (isEmpty) placeKind(editor, workKind().id, worldOf(event));
      },
    };
  }, [editor, screenToFlowPosition]);
}
