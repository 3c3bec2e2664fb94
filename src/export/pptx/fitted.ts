import type { Rect } from '#src/lib/geometry.ts';
import type { Frame } from './placeDrawing.ts';

/** The area in the middle of the room, as large as it fits. */
export function fitted(area: Rect, space: Rect, largest: number): Frame {
  const scale = Math.min(
    space.width / Math.max(1, area.width),
    space.height / Math.max(1, area.height),
    largest,
  );
  return {
    origin: area,
    at: {
      x: space.x + (space.width - area.width * scale) / 2,
      y: space.y + (space.height - area.height * scale) / 2,
    },
    scale,
  };
}
