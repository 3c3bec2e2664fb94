import { useReactFlow, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';

const milliseconds = 180;

/**
 * Moves the view smoothly to where it shall be; at once for people who asked for less motion. A later glide takes over
 * from an earlier one, and a glide gives way as soon as somebody else moves the view.
 */
export function useGlide(): (to: Viewport) => void {
  const { setViewport, getViewport } = useReactFlow();
  const frame = useRef<number>(undefined);
  const stop = useCallback(() => {
    if (frame.current !== undefined) cancelAnimationFrame(frame.current);
    frame.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);

  return useCallback(
    (to) => {
      stop();
      if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
        void setViewport(to);
        return;
      }
      const from = getViewport();
      const start = performance.now();
      let last = from;
      const step = (now: number) => {
        if (!isSame(getViewport(), last)) return;
        const part = Math.min(1, Math.max(0, (now - start) / milliseconds));
        last = part === 1 ? to : between(from, to, easeOut(part));
        void setViewport(last);
        frame.current = part === 1 ? undefined : requestAnimationFrame(step);
      };
      frame.current = requestAnimationFrame(step);
    },
    [getViewport, setViewport, stop],
  );
}

function easeOut(part: number): number {
  return 1 - (1 - part) ** 3;
}

/** The zoom goes by equal factors, which looks even. */
function between(from: Viewport, to: Viewport, part: number): Viewport {
  const zoom = from.zoom * (to.zoom / from.zoom) ** part;
  const way = to.zoom === from.zoom ? part : (zoom - from.zoom) / (to.zoom - from.zoom);
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, zoom };
}

function isSame(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5 && Math.abs(a.zoom - b.zoom) < 1e-3;
}
