import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { StateComparison } from '#src/analysis/compare/compareStates.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { comparedLadders, ladderOf } from '#src/scene/comparedLadders.ts';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './CompareView.module.css';

/** Until the page knows how wide it is. */
const usualWidth = 900;
const narrowest = 480;

/** The timelines of both states under each other on one scale, as wide as the page; its words keep their size. */
export function Timelines({ comparison: { before, after } }: { readonly comparison: StateComparison }) {
  const [frame, width] = useWidth();
  const { calendar } = before.context.document;
  const block = useMemo(
    () => comparedLadders([ladderOf(before), ladderOf(after)], calendar, width),
    [before, after, calendar, width],
  );
  const label = [before, after]
    .map(
      ({ analysis, context }) =>
        `${context.state.name}: ${formatDuration(analysis.headline.flowTime, calendar)}`,
    )
    .join(', ');
  return (
    <div ref={frame} className={styles['timelines']}>
      {block === undefined ? (
        <p className={styles['none']}>Enter wait and process times of the steps to see them here.</p>
      ) : (
        <svg
          className={styles['picture']}
          width={block.bounds.width}
          height={block.bounds.height}
          viewBox={`0 0 ${block.bounds.width} ${block.bounds.height}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn, not loaded
          role="img"
          aria-label={`Timelines on one scale. ${label}`}
        >
          <Drawing primitives={block.drawing} />
        </svg>
      )}
    </div>
  );
}

/** CSS pixels that an element is wide, as it changes. */
function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usualWidth);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = () => {
      if (element.clientWidth > 0) setWidth(Math.max(narrowest, element.clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}
