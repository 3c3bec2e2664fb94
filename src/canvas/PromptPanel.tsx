import { useStore } from '@xyflow/react';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { Rect, Side } from '#src/lib/geometry.ts';
import { placeBeside } from '#src/ui/placeBeside.ts';
import styles from './Prompts.module.css';

type Props = {
  /** What it is about, in world coordinates. */
  readonly anchor: Rect;
  readonly side?: Side;
  /** Kept between the two, in CSS pixels. */
  readonly gap?: number;
  /** Asked for by a press elsewhere. */
  readonly close: () => void;
  readonly children: ReactNode;
};

/** A small panel beside something on the map, wherever the view goes. */
export function PromptPanel({ anchor, side = 'bottom', gap = 10, close, children }: Props) {
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
      const at = placeBeside(target, size, { width, height }, side, gap);
      box.style.left = `${at.x}px`;
      box.style.top = `${at.y}px`;
    };
    place();
    const watching = new ResizeObserver(place);
    watching.observe(box);
    return () => watching.disconnect();
  }, [x, y, anchorWidth, anchorHeight, width, height, side, gap]);
  return (
    <div ref={panel} className={`nokey nowheel nopan nodrag ${styles['panel']}`}>
      {children}
    </div>
  );
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
