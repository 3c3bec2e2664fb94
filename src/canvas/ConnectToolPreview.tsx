import { useReactFlow } from '@xyflow/react';
import { memo, useEffect } from 'react';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { useLooseEndStore } from './looseEnd.ts';
import { looseEndAt } from './useConnecting.ts';

/** While the connect tool waits for its target, the connection follows the mouse. */
export const ConnectToolPreview = memo(function ConnectToolPreview({ pane }: { pane: HTMLElement | null }) {
  const editor = useEditor();
  const store = useLooseEndStore();
  const { screenToFlowPosition } = useReactFlow();
  const from = useEditorState(({ tool }) => (tool.tool === 'connect' ? tool.from : undefined));
  const kind = useEditorState(({ tool }) => (tool.tool === 'connect' ? tool.kind : undefined));

  useEffect(() => {
    if (from === undefined || pane === null) return;
    const listening = new AbortController();
    const start = { fixed: from, end: 'to', edgeId: undefined, preferred: kind } as const;
    pane.addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerType === 'touch') return;
        store.set(looseEndAt(editor, start, screenToFlowPosition({ x: event.clientX, y: event.clientY }), 0));
      },
      { signal: listening.signal },
    );
    return () => {
      listening.abort();
      store.set(undefined);
    };
  }, [from, kind, pane, editor, store, screenToFlowPosition]);

  return null;
});
