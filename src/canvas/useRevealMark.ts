import { useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { centreOf, type Rect, type Size } from '#src/lib/geometry.ts';
import type { OverlayMark } from '#src/scene/scene.ts';
import { useGlide } from './useGlide.ts';

/** Below this zoom the words of a mark can't be read; it is then shown at the other. */
const smallestReadable = 0.6;
const readableZoom = 0.9;
/** Kept free around it, in CSS pixels; at the top stands the bar that says what it is. */
const margin = 24;
const belowBar = 200;

/** Brings a mark into view when another one is looked at, at a size at which its words can be read. */
export function useRevealMark(mark: OverlayMark | undefined): void {
  const { getViewport } = useReactFlow();
  const flow = useStoreApi();
  const glide = useGlide();
  const shown = useRef<string>(undefined);
  useEffect(() => {
    const isAnother = mark?.key !== shown.current;
    shown.current = mark?.key;
    if (mark === undefined || !isAnother) return;
    const { width, height } = flow.getState();
    const view = getViewport();
    if (width > 0 && !isSeen(mark.bounds, view, { width, height })) {
      glide(viewOf(mark.bounds, view, { width, height }));
    }
  }, [mark, flow, getViewport, glide]);
}

function isSeen(bounds: Rect, { x, y, zoom }: Viewport, { width, height }: Size): boolean {
  const [left, top] = [bounds.x * zoom + x, bounds.y * zoom + y];
  return (
    zoom >= smallestReadable &&
    left >= margin &&
    top >= belowBar &&
    left + bounds.width * zoom <= width - margin &&
    top + bounds.height * zoom <= height - margin
  );
}

/** The middle of it in the middle of what the bar leaves free; what is higher than that from its top. */
function viewOf(bounds: Rect, now: Viewport, { width, height }: Size): Viewport {
  const zoom = now.zoom < smallestReadable ? readableZoom : now.zoom;
  const middle = centreOf(bounds);
  const room = height - belowBar - margin;
  const top = belowBar + Math.max(0, (room - bounds.height * zoom) / 2);
  return { zoom, x: width / 2 - middle.x * zoom, y: top - bounds.y * zoom };
}
