import { grow } from '#src/lib/geometry.ts';
import { Drawing } from '#src/ui/Drawing.tsx';
import type { LadderStrip } from './litLadder.ts';
import styles from './Present.module.css';

type LadderPictureProps = {
  readonly strip: LadderStrip;
  /** Ids of the nodes whose segments are lit; undefined: all. */
  readonly lit?: ReadonlySet<string>;
  readonly label: string;
};

/** The timeline, what has been walked in colour and the rest faint. */
export function LadderPicture({ strip, lit, label }: LadderPictureProps) {
  const { x, y, width, height } = grow(strip.bounds, 4);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn, not loaded
    <svg className={styles['ladder']} viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={label}>
      {strip.segments.map(({ node, drawing }) => (
        <g
          key={node}
          aria-hidden
          className={lit === undefined || lit.has(node) ? styles['lit'] : styles['faint']}
        >
          <Drawing primitives={drawing} />
        </g>
      ))}
    </svg>
  );
}
