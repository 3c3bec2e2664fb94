import { ViewportPortal } from '@xyflow/react';
import { memo, useDeferredValue, useState } from 'react';
import type { Primitive } from '#src/lib/drawing.ts';
import { grow } from '#src/lib/geometry.ts';
import type { Scene } from '#src/scene/scene.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './layers.module.css';

/**
 * The timeline ladder under the map. Resting the pointer on a segment shows its node, a click selects it; the figures
 * themselves are in the panels, so it is a picture to a screen reader.
 */
export const LadderView = memo(function LadderView({ scene: latest }: { scene: Scene }) {
  // The steps come first, when the map is opened and while someone types.
  const scene = useDeferredValue<Scene | undefined>(latest, undefined);
  const isShown = useEditorState((state) => state.preferences.ladder);
  const [pointedAt, setPointedAt] = useState<string | undefined>(undefined);
  if (!isShown || scene?.ladder === undefined) return null;
  const node = scene.nodes.find(({ id }) => id === pointedAt);
  return (
    <ViewportPortal>
      <svg
        className={`${styles['under']} ${styles['ladder']}`}
        data-layer="ladder"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- its parts can be pressed, which those of an img can't
        role="img"
        aria-label="Timeline ladder"
      >
        {node !== undefined && <rect className={styles['target']} {...grow(node.bounds, 7)} rx={11} />}
        <LadderDrawing drawing={scene.ladder.drawing} point={setPointedAt} />
      </svg>
    </ViewportPortal>
  );
});

type DrawingProps = {
  readonly drawing: readonly Primitive[];
  readonly point: (node: string | undefined) => void;
};

const LadderDrawing = memo(function LadderDrawing({ drawing, point }: DrawingProps) {
  const editor = useEditor();
  return drawing.map((primitive, index) => {
    const node = segmentNode(primitive);
    const picture = <Drawing primitives={[primitive]} />;
    // oxlint-disable-next-line react/no-array-index-key -- primitives have no identity but their order
    if (node === undefined) return <g key={`part${index}`}>{picture}</g>;
    return (
      <g
        key={node}
        data-node={node}
        onPointerEnter={() => point(node)}
        onPointerLeave={() => point(undefined)}
        onClick={() => editor.select({ nodes: new Set([node]) })}
      >
        {picture}
      </g>
    );
  });
});

/** The node whose segment this is; undefined for the frame, the title and the totals. */
function segmentNode(primitive: Primitive): string | undefined {
  if (primitive.shape !== 'group') return undefined;
  return /^ladder:(.+)$/.exec(primitive.name ?? '')?.[1];
}
