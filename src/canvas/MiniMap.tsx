import { useReactFlow, useStore } from '@xyflow/react';
import { memo, type PointerEvent, useRef } from 'react';
import { grow, unionOf } from '#src/lib/geometry.ts';
import type { Scene } from '#src/scene/scene.ts';
import { followPointer } from './followPointer.ts';
import styles from './ViewControls.module.css';

/** The whole map, small, with a frame around what is in view; press or drag to look elsewhere. */
export const MiniMap = memo(function MiniMap({ scene }: { scene: Scene }) {
  const { setCenter, getZoom } = useReactFlow();
  const picture = useRef<SVGSVGElement>(null);
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const frame = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const shown = grow(unionOf([scene.bounds, frame]) ?? frame, 40);

  function lookAt(client: { x: number; y: number }) {
    const matrix = picture.current?.getScreenCTM();
    if (matrix === null || matrix === undefined) return;
    const at = new DOMPoint(client.x, client.y).matrixTransform(matrix.inverse());
    void setCenter(at.x, at.y, { zoom: getZoom() });
  }

  function start(event: PointerEvent) {
    if (event.button !== 0) return;
    const at = { x: event.clientX, y: event.clientY };
    lookAt(at);
    followPointer(event.nativeEvent, { move: lookAt, end: lookAt, cancel: () => undefined });
  }

  return (
    <svg
      ref={picture}
      className={`nopan nowheel ${styles['miniMap']}`}
      viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}
      aria-hidden="true"
      data-testid="minimap"
      onPointerDown={start}
    >
      {scene.nodes.map(({ id, bounds }) => (
        <rect key={id} className={styles['miniNode']} {...bounds} rx={8} />
      ))}
      {scene.ladder !== undefined && <rect className={styles['miniLadder']} {...scene.ladder.bounds} />}
      <rect className={styles['miniFrame']} {...frame} />
    </svg>
  );
});
