import { useStore } from '@xyflow/react';

/** What is to be pressed does not shrink with the map; beyond this it would cover it. */
const largest = 4;

/**
 * How much larger things have to be drawn in the map's coordinates to have their full size on the screen while it is
 * zoomed out; 1 when it is not. In steps, so that a slow zoom does not render with every frame.
 */
export function useScreenScale(): number {
  return useStore((state) => Math.min(largest, Math.max(1, Math.round(8 / state.transform[2]) / 8)));
}
