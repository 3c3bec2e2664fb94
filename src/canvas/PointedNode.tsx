import { ViewportPortal } from '@xyflow/react';
import { grow } from '#src/lib/geometry.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { activeState } from '#src/store/editorState.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import styles from './layers.module.css';

/** A frame around the node that is being read about in a panel. */
export function PointedNode() {
  const node = useEditorState((state) =>
    state.pointedAt === undefined
      ? undefined
      : activeState(state).nodes.find(({ id }) => id === state.pointedAt),
  );
  if (node === undefined) return null;
  return (
    <ViewportPortal>
      <svg className={styles['over']} aria-hidden="true" data-pointed={node.id}>
        <rect className={styles['target']} {...grow(nodeBounds(node), 7)} rx={11} />
      </svg>
    </ViewportPortal>
  );
}
