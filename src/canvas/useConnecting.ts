import { useReactFlow } from '@xyflow/react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import type { Point } from '#src/lib/geometry.ts';
import { connectionKind } from '#src/model/connectionKind.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { canMoveEdgeEnd, connectNodes, moveEdgeEnd } from './connectNodes.ts';
import { followPointer } from './followPointer.ts';
import { type LooseEnd, useLooseEndStore } from './looseEnd.ts';
import { nodeAt } from './nodeAt.ts';
import { longPress } from './useLongPress.ts';

/** How near to a node a loose end holds on to it, in CSS pixels. */
const reach = 14;

/** What is fixed, and the kind that is wished for a new edge, if any. */
type Start = Pick<LooseEnd, 'fixed' | 'end' | 'edgeId'> & { readonly preferred?: string | undefined };

/**
 * Starts drawing a connection, or moving the end of one, from a press of the pointer. Let go on a node it is joined, or
 * refused in words; let go on nothing it is forgotten. A press that did not move arms the connect tool instead, or
 * asks for the other end, so that the next tap chooses it.
 */
export function useConnecting(): (start: Start, event: ReactPointerEvent) => void {
  const editor = useEditor();
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const store = useLooseEndStore();

  return (start, event) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const { pointerType } = event;
    const pressed = performance.now();
    const looseAt = (client: Point) =>
      looseEndAt(editor, start, screenToFlowPosition(client), reach / getZoom());
    followPointer(event.nativeEvent, {
      move: (client) => store.set(looseAt(client)),
      end: (client) => {
        store.set(undefined);
        const { over } = looseAt(client);
        if (over !== undefined) join(editor, start, over);
      },
      cancel: () => store.set(undefined),
      tap: () => {
        // A finger that rested has asked for the menu.
        if (pointerType === 'touch' && performance.now() - pressed >= longPress) return;
        if (start.edgeId === undefined)
          editor.setTool({ tool: 'connect', from: start.fixed, kind: undefined });
        else editor.setPrompt({ ask: 'end', edge: start.edgeId, end: start.end });
      },
    });
  };
}

/** The loose end at this place: over which node it is, within `near` world units, and what it would become there. */
export function looseEndAt(editor: Editor, start: Start, at: Point, near: number): LooseEnd {
  const { fixed, end, edgeId } = start;
  const state = editor.store.getState();
  const over = nodeAt(activeState(state), at, near)?.id;
  // The pointer is still over the node it came from: nothing has been asked for yet.
  const target = over === fixed && edgeId === undefined ? undefined : over;
  const kind = target === undefined ? undefined : kindAt(editor, start, target);
  return { fixed, end, edgeId, at, over: target, kind };
}

function kindAt(editor: Editor, start: Start, over: string): string | undefined {
  const state = editor.store.getState();
  const map = activeState(state);
  const kind =
    start.edgeId === undefined
      ? connectionKind(map, start.fixed, over, start.preferred ?? state.preferences.edgeKind)
      : canMoveEdgeEnd(map, start.edgeId, start.end, over);
  return kind.ok ? kind.value : undefined;
}

function join(editor: Editor, { fixed, end, edgeId }: Start, over: string): void {
  if (edgeId === undefined) connectNodes(editor, fixed, over);
  else moveEdgeEnd(editor, edgeId, end, over);
}
