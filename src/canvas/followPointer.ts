import type { Point } from '#src/lib/geometry.ts';

/** What to do while a pressed pointer moves; all places are in client coordinates. */
export type PointerFollower = {
  readonly move: (at: Point) => void;
  /** The pointer was lifted after a movement. */
  readonly end: (at: Point) => void;
  /** Escape, a second finger, or the system took the pointer away. */
  readonly cancel: () => void;
  /** Lifted where it was pressed. */
  readonly tap?: () => void;
};

type Press = { readonly pointerId: number; readonly clientX: number; readonly clientY: number };

/** A pointer that has moved less than this, in CSS pixels, has been tapped. */
const tapReach = 4;

/**
 * Follows one pressed pointer until it is lifted or cancelled. Listens on the window, so the element that was pressed
 * may disappear meanwhile. Gives back how to stop at once, which cancels.
 */
export function followPointer(press: Press, follower: PointerFollower): () => void {
  const listening = new AbortController();
  let hasMoved = false;

  function finish(report: () => void) {
    if (listening.signal.aborted) return;
    listening.abort();
    report();
  }
  const cancel = () => finish(follower.cancel);
  const isOther = (event: PointerEvent) => event.pointerId !== press.pointerId;
  const options = { signal: listening.signal, capture: true };

  window.addEventListener(
    'pointermove',
    (event) => {
      if (isOther(event)) return;
      hasMoved ||= Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) >= tapReach;
      if (hasMoved) follower.move({ x: event.clientX, y: event.clientY });
    },
    options,
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      if (isOther(event)) return;
      const at = { x: event.clientX, y: event.clientY };
      finish(() => (hasMoved ? follower.end(at) : (follower.tap ?? follower.cancel)()));
    },
    options,
  );
  window.addEventListener('pointercancel', (event) => !isOther(event) && cancel(), options);
  window.addEventListener('pointerdown', (event) => isOther(event) && cancel(), options);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      cancel();
    },
    options,
  );
  return cancel;
}
