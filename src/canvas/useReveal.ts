import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import type { Rect } from '#src/lib/geometry.ts';
import { useGlide } from './useGlide.ts';

/** What comes into view keeps this much away from the edge of the canvas, in CSS pixels. */
const margin = 40;

/**
 * Moves the view as little as needed to show a rectangle of the map, in world coordinates; not at all when it is in
 * view. What is larger than the canvas is shown from its upper left corner.
 */
export function useReveal(): (bounds: Rect) => void {
  const { getViewport } = useReactFlow();
  const glide = useGlide();
  const flow = useStoreApi();
  return useCallback(
    (bounds) => {
      const { width, height } = flow.getState();
      const { x, y, zoom } = getViewport();
      if (width === 0 || height === 0) return;
      const dx = wayInto(bounds.x * zoom + x, bounds.width * zoom, width);
      const dy = wayInto(bounds.y * zoom + y, bounds.height * zoom, height);
      if (dx === 0 && dy === 0) return;
      glide({ x: x + dx, y: y + dy, zoom });
    },
    [flow, getViewport, glide],
  );
}

/** How far something must be moved along one axis to stand inside a length; 0 when it does. */
function wayInto(start: number, length: number, room: number): number {
  const isInside = start >= 0 && start + length <= room;
  if (isInside) return 0;
  const isBefore = start < 0 || length + 2 * margin > room;
  return isBefore ? margin - start : room - margin - length - start;
}
