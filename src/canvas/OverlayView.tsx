import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { grow } from '#src/lib/geometry.ts';
import type { OverlayMark, Scene } from '#src/scene/scene.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './layers.module.css';
import { useDragged } from './useDragging.ts';
import { useRevealMark } from './useRevealMark.ts';

/**
 * What two states differ in, over the map: frames and ghosts under the symbols, signs and words over them. The words are
 * said by the bar beside it and by the list of changes, so it is a picture to a screen reader.
 */
export const OverlayView = memo(
  function OverlayView({ scene: { overlay } }: { readonly scene: Scene }) {
    const at = useEditorState(({ comparing }) => comparing.at);
    const dragged = useDragged();
    const looked = overlay?.marks.find(({ key }) => key === at);
    useRevealMark(looked);
    if (overlay === undefined) return null;
    // What is dragged has left its frame.
    const marks = overlay.marks.filter(({ id, isGhost }) => isGhost || !dragged.has(id));
    return (
      <ViewportPortal>
        <svg className={styles['under']} aria-hidden="true" data-layer="ghosts">
          <Drawing primitives={marks.flatMap(({ under }) => under)} />
        </svg>
        <svg className={styles['over']} aria-hidden="true" data-layer="changes">
          {looked !== undefined && <Looked mark={looked} />}
          {inDrawingOrder(marks).map((mark) => (
            <MarkSigns key={mark.key} mark={mark} />
          ))}
        </svg>
      </ViewportPortal>
    );
  },
  (before, after) => before.scene.overlay === after.scene.overlay,
);

/** Shows which one is being looked at. */
function Looked({ mark: { bounds, line } }: { readonly mark: OverlayMark }) {
  if (line === undefined) return <rect className={styles['target']} {...grow(bounds, 6)} rx={12} />;
  return <polyline className={styles['lookedLine']} points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />;
}

/** Words lie over the signs of connections. */
function inDrawingOrder(marks: readonly OverlayMark[]): readonly OverlayMark[] {
  return [...marks.filter(({ item }) => item === 'edge'), ...marks.filter(({ item }) => item === 'node')];
}

/** A press goes to the change; the keys and the bar do the same. */
const MarkSigns = memo(function MarkSigns({ mark: { key, label, over } }: { readonly mark: OverlayMark }) {
  const editor = useEditor();
  return (
    <g className={styles['sign']} data-change={key} onClick={() => editor.setComparing({ at: key })}>
      <title>{label}</title>
      <Drawing primitives={over} />
    </g>
  );
});
