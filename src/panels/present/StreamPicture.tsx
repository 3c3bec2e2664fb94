import { useMemo } from 'react';
import { grow } from '#src/lib/geometry.ts';
import { cutScene } from '#src/scene/cutScene.ts';
import type { Scene } from '#src/scene/scene.ts';
import { sceneDrawing } from '#src/scene/sceneDrawing.ts';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './Present.module.css';

type StreamPictureProps = {
  /** Without ladder and figures. */
  readonly scene: Scene;
  /** The node in the light, the others dimmed; undefined: all alike. */
  readonly lit?: string;
  readonly label: string;
};

/** The map, and where on it we are. */
export function StreamPicture({ scene, lit, label }: StreamPictureProps) {
  const whole = useMemo(() => sceneDrawing(scene), [scene]);
  const node = scene.nodes.find(({ id }) => id === lit);
  const alone = useMemo(
    () =>
      node === undefined
        ? []
        : sceneDrawing(cutScene(scene, { selection: new Set([node.id]), ladder: false, figures: false })),
    [scene, node],
  );
  const { x, y, width, height } = grow(scene.bounds, 12);
  const ring = node === undefined ? undefined : grow(node.bounds, 9);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn, not loaded
    <svg className={styles['map']} viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={label}>
      <g aria-hidden className={node === undefined ? styles['lit'] : styles['faint']}>
        <Drawing primitives={whole} />
      </g>
      {ring !== undefined && (
        <g aria-hidden>
          <rect className={styles['ring']} {...ring} rx={12} />
          <Drawing primitives={alone} />
        </g>
      )}
    </svg>
  );
}
