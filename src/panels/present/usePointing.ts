import { type PointerEvent, useRef, useState } from 'react';
import type { Point } from '#src/lib/geometry.ts';

/** A finger that moves at least this far sideways turns the page; one that moves less presses. In CSS pixels. */
const swipe = 48;
const tremble = 12;

/**
 * The pointer on the slides: a press on the right goes on, on the left third back, as does a swipe; while the laser is
 * on, a finger points in place of swiping. Buttons keep their presses.
 */
export function usePointing(go: (step: 1 | -1) => void) {
  const at = useRef<Point>({ x: -50, y: -50 });
  const from = useRef<Point | undefined>(undefined);
  const [isLaserHeld, setLaserHeld] = useState(false);
  const [isLaserKept, setLaserKept] = useState(false);
  const isLaserOn = isLaserHeld || isLaserKept;
  const handlers = {
    onPointerMove: (event: PointerEvent) => {
      at.current = { x: event.clientX, y: event.clientY };
    },
    onPointerDown: (event: PointerEvent) => {
      at.current = { x: event.clientX, y: event.clientY };
      from.current = event.button === 0 && !isOnControl(event.target) ? at.current : undefined;
    },
    onPointerUp: (event: PointerEvent) => {
      const start = from.current;
      from.current = undefined;
      if (start === undefined) return;
      const across = event.clientX - start.x;
      const isStill = Math.hypot(across, event.clientY - start.y) < tremble;
      if (isStill) go(event.clientX < window.innerWidth / 3 ? -1 : 1);
      else if (!isLaserOn && event.pointerType !== 'mouse' && Math.abs(across) > swipe)
        go(across < 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      from.current = undefined;
    },
  };
  return { at, handlers, isLaserOn, isLaserKept, holdLaser: setLaserHeld, keepLaser: setLaserKept };
}

function isOnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, input, label, a') !== null;
}
