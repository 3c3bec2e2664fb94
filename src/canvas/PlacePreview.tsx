import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { memo, useEffect, useState } from 'react';
import type { Point } from '#src/lib/geometry.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './layers.module.css';
import { cornerAt } from './placeKind.ts';

/** The ghost of the armed tool under the pointer, where it would be placed. */
export const PlacePreview = memo(function PlacePreview({ pane }: { pane: HTMLElement | null }) {
  const kindId = useEditorState(({ tool }) => (tool.tool === 'place' ? tool.kind : undefined));
  return kindId === undefined || pane === null ? null : <Ghost kindId={kindId} pane={pane} />;
});

function Ghost({ kindId, pane }: { kindId: string; pane: HTMLElement }) {
  const { screenToFlowPosition } = useReactFlow();
  const isSnapped = useEditorState((state) => state.preferences.snapToGrid);
  const [pointer, setPointer] = useState<Point | undefined>(undefined);

  useEffect(() => {
    const listening = new AbortController();
    const options = { signal: listening.signal };
    pane.addEventListener('pointermove', (e) => setPointer({ x: e.clientX, y: e.clientY }), options);
    pane.addEventListener('pointerleave', () => setPointer(undefined), options);
    return () => listening.abort();
  }, [pane]);

  if (pointer === undefined) return null;
  const kind = nodeKindOf(kindId);
  const size = kind.size(kind.initial);
  const { x, y } = cornerAt(screenToFlowPosition(pointer), size, isSnapped);
  return (
    <ViewportPortal>
      <svg className={styles['over']} aria-hidden="true" data-ghost={kindId}>
        <g className={styles['ghost']} transform={`translate(${x} ${y})`}>
          <Drawing primitives={kind.draw(kind.initial, size)} />
        </g>
      </svg>
    </ViewportPortal>
  );
}
