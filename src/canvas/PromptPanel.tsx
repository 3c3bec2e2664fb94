import { useStore } from '@xyflow/react';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { Point, Rect, Side, Size } from '#src/lib/geometry.ts';
import { placeBeside } from '#src/ui/placeBeside.ts';
import styles from './Prompts.module.css';

type Props = {
  /** What it is about, in world coordinates. */
  readonly anchor: Rect;
  readonly side?: Side;
  /** What it had better not cover, in world coordinates: then another side is taken where that covers clearly less. */
  readonly avoid?: readonly Rect[];
  /** Kept between the two, in CSS pixels. */
  readonly gap?: number;
  /** Asked for by a press elsewhere. */
  readonly close: () => void;
  readonly children: ReactNode;
};

/** A small panel beside something on the map, wherever the view goes. */
export function PromptPanel({ anchor, side = 'bottom', avoid = none, gap = 10, close, children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const [left, top, zoom] = useStore((flow) => flow.transform);
  const width = useStore((flow) => flow.width);
  const height = useStore((flow) => flow.height);
  useClosingOutside(panel, close);
  const x = anchor.x * zoom + left;
  const y = anchor.y * zoom + top;
  const anchorWidth = anchor.width * zoom;
  const anchorHeight = anchor.height * zoom;
  useLayoutEffect(() => {
    const box = panel.current;
    if (box === null) return;
    const place = () => {
      const size = { width: box.offsetWidth, height: box.offsetHeight };
      const target = { x, y, width: anchorWidth, height: anchorHeight };
      const kept = avoid.map((rect) => ({
        x: rect.x * zoom + left,
        y: rect.y * zoom + top,
        width: rect.width * zoom,
        height: rect.height * zoom,
      }));
      const at = bestPlace(target, size, { width, height }, side, gap, kept);
      box.style.left = `${at.x}px`;
      box.style.top = `${at.y}px`;
    };
    place();
    const watching = new ResizeObserver(place);
    watching.observe(box);
    return () => watching.disconnect();
  }, [x, y, anchorWidth, anchorHeight, width, height, side, gap, avoid, zoom, left, top]);
  return (
    <div ref={panel} className={`nokey nowheel nopan nodrag ${styles['panel']}`}>
      {children}
    </div>
  );
}

const none: readonly Rect[] = [];
const sides: readonly Side[] = ['bottom', 'right', 'top', 'left'];
/** Another side has to cover this much less than the wished one. */
const clearly = 0.7;

function bestPlace(
  target: Rect,
  size: Size,
  room: Size,
  wished: Side,
  gap: number,
  kept: readonly Rect[],
): Point {
  const first = placeBeside(target, size, room, wished, gap);
  if (kept.length === 0) return first;
  let best = first;
  let least = coveredBy({ ...first, ...size }, kept) * clearly;
  for (const side of sides) {
    const at = placeBeside(target, size, room, side, gap);
    const covered = coveredBy({ ...at, ...size }, kept);
    if (covered < least) {
      best = at;
      least = covered;
    }
  }
  return best;
}

/** How much of these is under a box, in square pixels. */
function coveredBy(box: Rect, kept: readonly Rect[]): number {
  return kept.reduce((sum, { x, y, width, height }) => {
    const across = Math.min(box.x + box.width, x + width) - Math.max(box.x, x);
    const down = Math.min(box.y + box.height, y + height) - Math.max(box.y, y);
    return sum + Math.max(0, across) * Math.max(0, down);
  }, 0);
}

/** A press elsewhere closes it, unless it chooses a node: that is another way to answer. */
export function useClosingOutside(panel: { readonly current: HTMLElement | null }, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || panel.current?.contains(target) === true) return;
      if (target.closest('.react-flow__node') === null) latest.current();
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [panel]);
}
