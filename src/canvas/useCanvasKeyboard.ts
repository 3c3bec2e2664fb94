import { useReactFlow } from '@xyflow/react';
import { type FocusEvent, type RefObject, useEffect } from 'react';
import { onlySelectedNode } from '#src/store/selection.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import type { MoveGesture } from './moveGesture.ts';

/**
 * The keyboard on the canvas. Tab walks the nodes along the flow, and what has the focus is selected, so that every
 * command works on it; a command that selects another node takes the focus along. Escape takes back what is under way:
 * a drag, then an armed tool. All other keys are commands.
 */
export function useCanvasKeyboard(
  frame: RefObject<HTMLElement | null>,
  moveGesture: MoveGesture,
): { readonly onFocus: (event: FocusEvent) => void } {
  const editor = useEditor();
  const { setCenter, getZoom, screenToFlowPosition } = useReactFlow();
  const selected = useEditorState((state) => onlySelectedNode(state)?.id);
  const editing = useEditorState((state) => state.editing);

  useEffect(() => {
    const canvas = frame.current;
    if (canvas === null || selected === undefined || editing !== undefined) return;
    const isHere = canvas.contains(document.activeElement);
    if (isHere && nodeOf(document.activeElement) !== selected) elementOf(canvas, selected)?.focus();
  }, [frame, selected, editing]);

  useEffect(() => {
    const takeBack = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isTyping(event.target)) return;
      const isArmed = editor.store.getState().tool.tool !== 'select';
      if (!moveGesture.cancel() && !isArmed) return;
      if (isArmed) editor.setTool({ tool: 'select' });
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', takeBack, true);
    return () => window.removeEventListener('keydown', takeBack, true);
  }, [editor, moveGesture]);

  return {
    onFocus: (event) => {
      const id = nodeOf(event.target);
      // The mouse selects by itself, with Ctrl and Shift.
      if (id === undefined || !event.target.matches('.react-flow__node:focus-visible')) return;
      if (!editor.store.getState().selection.nodes.has(id)) editor.select({ nodes: new Set([id]) });
      const box = event.target.getBoundingClientRect();
      const view = frame.current?.getBoundingClientRect();
      if (view === undefined || isInside(box, view)) return;
      const centre = screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      void setCenter(centre.x, centre.y, { zoom: getZoom() });
    },
  };
}

function nodeOf(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
}

function elementOf(canvas: HTMLElement, id: string): HTMLElement | null {
  return canvas.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, dialog *');
}

function isInside(box: DOMRect, view: DOMRect): boolean {
  return box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;
}
