import { ViewportPortal } from '@xyflow/react';
import { memo, useDeferredValue, useState } from 'react';
import { grow } from '#src/lib/geometry.ts';
import { segmentName } from '#src/scene/ladderDrawing.ts';
import type { Scene } from '#src/scene/scene.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { useFirstPaint } from '#src/ui/useFirstPaint.ts';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './layers.module.css';

/**
 * The timeline ladder under the map. Resting the pointer on a segment shows its node, a click selects it; the figures
 * themselves are in the panels, so it is a picture to a screen reader.
 */
export const LadderView = memo(function LadderView({ scene: latest }: { scene: Scene }) {
  const editor = useEditor();
  // The steps come first, when the map is opened and while someone types.
  const isMapDrawn = useFirstPaint();
  const scene = useDeferredValue(latest);
  const isShown = useEditorState((state) => state.preferences.ladder);
  const [pointedAt, setPointedAt] = useState<string | undefined>(undefined);
  if (!isMapDrawn || !isShown || scene.ladder === undefined) return null;
  const node = scene.nodes.find(({ id }) => id === pointedAt);
  return (
    <ViewportPortal>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- commands go to a symbol by its name */}
      <svg
        className={`${styles['under']} ${styles['ladder']}`}
        data-layer="ladder"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- its parts can be pressed, which those of an img can't
        role="img"
        aria-label="Timeline ladder"
        onPointerOver={({ target }) => setPointedAt(nodeAt(target))}
        onPointerLeave={() => setPointedAt(undefined)}
        onClick={({ target }) => {
          const pressed = nodeAt(target);
          if (pressed !== undefined) editor.select({ nodes: new Set([pressed]) });
        }}
      >
        {node !== undefined && <rect className={styles['target']} {...grow(node.bounds, 7)} rx={11} />}
        <Drawing primitives={scene.ladder.drawing} />
      </svg>
    </ViewportPortal>
  );
});

/** The node whose segment this is part of; undefined for the frame, the title and the totals. */
function nodeAt(target: EventTarget): string | undefined {
  if (!(target instanceof Element)) return undefined;
  return target
    .closest(`[data-name^="${segmentName}"]`)
    ?.getAttribute('data-name')
    ?.slice(segmentName.length);
}
