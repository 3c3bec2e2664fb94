import type { PathCommand } from './drawing.ts';
import type { Rect } from './geometry.ts';

/**
 * Lines that rise to the right at 45°, `gap` apart as measured along the x axis, cut exactly at the rectangle's edges:
 * a hatch that needs no clipping and no pattern fill, so that every target can draw it. None for an empty rectangle.
 */
export function hatchLines(rect: Rect, gap: number): readonly PathCommand[] {
  const { x, y, width, height } = rect;
  const commands: PathCommand[] = [];
  if (width <= 0 || height <= 0) return commands;
  for (let reach = gap / 2; reach < width + height; reach += gap) {
    const fromX = Math.max(0, reach - height);
    const toX = Math.min(width, reach);
    commands.push(
      { op: 'M', x: x + fromX, y: y + reach - fromX },
      { op: 'L', x: x + toX, y: y + reach - toX },
    );
  }
  return commands;
}
