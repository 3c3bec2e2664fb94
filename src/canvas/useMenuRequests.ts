import { type KeyboardEvent, type MouseEvent, useCallback, useRef } from 'react';
import type { Point } from '#src/lib/geometry.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { useLongPress } from './useLongPress.ts';

/** Where the user asks for a menu, in client coordinates, and on what: nothing is the canvas itself. */
export type MenuRequest = { readonly at: Point; readonly node?: string; readonly edge?: string };
export type AskForMenu = (event: MouseEvent | globalThis.MouseEvent, on: Omit<MenuRequest, 'at'>) => void;

/** A long press may be followed by the browser's own report of it, this many milliseconds later at most. */
const sameWithin = 800;

/**
 * Right click, the menu key and long press. What is asked about is selected first, unless it is part of the selection:
 * the menu is about the selection.
 */
export function useMenuRequests(onContextMenu: ((request: MenuRequest) => void) | undefined) {
  const editor = useEditor();
  const longPressed = useRef(-Infinity);

  const open = useCallback(
    (request: MenuRequest) => {
      const { selection } = editor.store.getState();
      const { node, edge } = request;
      if (node !== undefined && !selection.nodes.has(node)) editor.select({ nodes: new Set([node]) });
      if (edge !== undefined && !selection.edges.has(edge)) editor.select({ edges: new Set([edge]) });
      onContextMenu?.(request);
    },
    [editor, onContextMenu],
  );

  const ask: AskForMenu = useCallback(
    (event, on) => {
      event.preventDefault();
      if (event.timeStamp - longPressed.current < sameWithin) return;
      open({ at: { x: event.clientX, y: event.clientY }, ...on });
    },
    [open],
  );

  const askByKey = (event: KeyboardEvent) => {
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const item = event.target instanceof Element ? event.target.closest(items) : null;
    if (!isMenuKey || !(event.target instanceof Element) || event.target.matches(fields)) return;
    event.preventDefault();
    longPressed.current = event.timeStamp;
    const { x, y, width, height } = (item ?? event.currentTarget).getBoundingClientRect();
    const on = item === null ? {} : pressedItem(item);
    open({ at: { x: x + width / 2, y: y + (item === null ? height / 3 : height) }, ...on });
  };

  const pressHandlers = useLongPress((at, target) => {
    longPressed.current = performance.now();
    open({ at, ...pressedItem(target) });
  });
  return { ask, askByKey, pressHandlers };
}

const items = '.react-flow__node, .react-flow__edge';
const fields = 'input, textarea, select';

function pressedItem(target: Element): Omit<MenuRequest, 'at'> {
  const node = target.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
  const edge = target.closest<SVGElement>('.react-flow__edge')?.dataset['id'];
  return { ...(node === undefined ? {} : { node }), ...(edge === undefined ? {} : { edge }) };
}
