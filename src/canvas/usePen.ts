import { type PointerEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { useEditorState } from '#src/store/useEditor.tsx';

/**
 * Where the user wishes that a pen draws and fingers only move the view: which of the two is at work. A pen on the empty
 * canvas selects by dragging; a finger moves the view, whatever lies under it. Without the wish both are as a mouse.
 */
export function usePen() {
  const isWished = useEditorState((state) => state.preferences.penDraws);
  const [pointer, setPointer] = useState('mouse');
  return {
    isPenSelecting: isWished && pointer === 'pen',
    isFingerPanning: isWished && pointer === 'touch',
    penHandlers: {
      onPointerOverCapture: ({ pointerType }: PointerEvent) => {
        // At once: React Flow looks at its settings when this very press goes on to it.
        if (isWished && pointerType !== pointer) flushSync(() => setPointer(pointerType));
      },
    },
  };
}
