import { ViewportPortal } from '@xyflow/react';
import type { Guide } from '#src/store/editorState.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import styles from './layers.module.css';

const none: readonly Guide[] = [];

/** Thin lines through what the dragged node is aligned with. */
export function Guides() {
  const guides = useEditorState((state) => state.gesture?.guides ?? none);
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={styles['over']} aria-hidden="true">
        {guides.map(({ axis, at, from, to }) =>
          axis === 'x' ? (
            <line key={`x${at}`} className={styles['guide']} x1={at} x2={at} y1={from} y2={to} />
          ) : (
            <line key={`y${at}`} className={styles['guide']} x1={from} x2={to} y1={at} y2={at} />
          ),
        )}
      </svg>
    </ViewportPortal>
  );
}
