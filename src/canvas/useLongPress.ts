import { type PointerEvent, useCallback, useEffect, useRef } from 'react';
import type { Point } from '#src/lib/geometry.ts';

/** Milliseconds that a finger rests to ask for a menu. */
export const longPress = 550;
/** How far it may tremble meanwhile, in CSS pixels. */
const tremble = 10;

/**
 * A finger that rests on something asks for its menu, as the right mouse button does. Browsers that report this by
 * themselves do so through `contextmenu`; the caller drops the second report.
 */
export function useLongPress(report: (at: Point, target: Element) => void) {
  const pending = useRef<{ readonly at: Point; readonly timer: number } | undefined>(undefined);
  const stop = useCallback(() => {
    window.clearTimeout(pending.current?.timer);
    pending.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);

  return {
    onPointerDownCapture: (event: PointerEvent) => {
      const hadFinger = pending.current !== undefined;
      stop();
      const { target } = event;
      if (event.pointerType !== 'touch' || hadFinger || !(target instanceof Element)) return;
      const at = { x: event.clientX, y: event.clientY };
      const timer = window.setTimeout(() => {
        pending.current = undefined;
        report(at, target);
      }, longPress);
      pending.current = { at, timer };
    },
    onPointerMoveCapture: (event: PointerEvent) => {
      const from = pending.current?.at;
      if (from === undefined) return;
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > tremble) stop();
    },
    onPointerUpCapture: stop,
    onPointerCancelCapture: stop,
  };
}
