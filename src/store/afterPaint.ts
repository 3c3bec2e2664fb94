import { whenIdle } from './whenIdle.ts';

/** Milliseconds after which what is to come does not wait for the rest of the page any more. */
const patience = 100;

/** Runs once what is drawn now, and what follows from it, is on the screen; gives how to call it off. */
export function afterPaint(run: () => void): () => void {
  let isOff = false;
  const frame = requestAnimationFrame(() => whenIdle(() => isOff || run(), patience));
  return () => {
    isOff = true;
    cancelAnimationFrame(frame);
  };
}
