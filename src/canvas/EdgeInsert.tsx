import { withGrowing } from '#src/commands/stream.ts';
import type { Route } from '#src/notation/edgeKind.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import styles from './EdgeView.module.css';
import { useScreenScale } from './useScreenScale.ts';

/** A plus on the middle of a selected connection: puts a step there. Not of one under the pointer: a click selects it. The keyboard has a command for the same. */
export function EdgeInsert({ edgeId, route }: { readonly edgeId: string; readonly route: Route }) {
  const editor = useEditor();
  const scale = useScreenScale();
  const { x, y } = route.labelAt;
  return (
    <g
      className={`nodrag nopan ${styles['insert']}`}
      transform={`translate(${x} ${y}) scale(${scale})`}
      data-insert={edgeId}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        void withGrowing(editor, (growing) => growing.insertStep(editor, edgeId));
      }}
    >
      <title>Insert a step here</title>
      <circle className={styles['insertReach']} />
      <circle className={styles['insertDot']} r={9} />
      <path className={styles['insertSign']} d="M-4 0H4M0-4V4" />
    </g>
  );
}
