import { selection } from 'd3-selection';

/**
 * Stands in for `d3-transition` and `d3-interpolate` (see `vite.config.ts`), which React Flow carries along to animate the
 * viewport: 18 kB that the start page does not wait for. The canvas glides by `useGlide` and never gives React Flow a
 * duration, so that all that is asked of d3 is to interrupt a transition that does not exist.
 */
export function interrupt(): void {}

selection.prototype.interrupt = function interruptNothing<Self>(this: Self): Self {
  return this;
};

export function interpolate(): never {
  throw new Error('the canvas moves the viewport itself: no durations for React Flow');
}

export const interpolateZoom: () => never = interpolate;
