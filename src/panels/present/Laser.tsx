import { type RefObject, useEffect, useRef } from 'react';
import type { Point } from '#src/lib/geometry.ts';
import styles from './Present.module.css';

/** Milliseconds that the trail lasts. */
const trailTime = 220;

/**
 * A red dot where the pointer is, with a short trail behind it unless the system asks for less motion. Drawn without
 * React: it follows every frame.
 */
export function Laser({ at }: { readonly at: RefObject<Point> }) {
  const dot = useRef<SVGCircleElement>(null);
  const trail = useRef<SVGPolylineElement>(null);
  useEffect(() => {
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    let passed: { readonly at: Point; readonly time: number }[] = [];
    let frame = 0;
    const draw = (time: number) => {
      const { x, y } = at.current;
      dot.current?.setAttribute('cx', String(x));
      dot.current?.setAttribute('cy', String(y));
      if (!isStill) {
        passed = [...passed, { at: at.current, time }].filter((each) => time - each.time < trailTime);
        trail.current?.setAttribute('points', passed.map((each) => `${each.at.x},${each.at.y}`).join(' '));
      }
      frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [at]);
  return (
    <svg className={styles['laser']} aria-hidden="true" focusable="false">
      <polyline ref={trail} className={styles['trail']} />
      <circle ref={dot} className={styles['dot']} r={9} cx={-50} cy={-50} />
    </svg>
  );
}
