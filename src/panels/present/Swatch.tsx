import type { Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './Present.module.css';

const area: Rect = { x: 0, y: 0, width: 34, height: 18 };

/** A little colour and pattern in front of the words that say the same. */
export function Swatch({ fill }: { readonly fill: (rect: Rect) => readonly Primitive[] }) {
  return (
    <svg className={styles['swatch']} viewBox="0 0 34 18" aria-hidden="true" focusable="false">
      <Drawing primitives={fill(area)} />
    </svg>
  );
}
