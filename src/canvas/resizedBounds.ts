import { type Point, type Rect, type Size, snap } from '#src/lib/geometry.ts';
import { gridStep } from './gridStep.ts';

export const corners = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;
export type Corner = (typeof corners)[number];

/**
 * The rectangle after one corner was dragged by this much; the opposite corner stays where it is, and it never gets
 * smaller than `least`. Snapped, the dragged corner itself stands on the grid, whatever the size was before.
 */
export function resizedBounds(
  before: Rect,
  corner: Corner,
  by: Point,
  least: Size,
  isSnapped: boolean,
): Rect {
  const onGrid = (value: number) => (isSnapped ? snap(value, gridStep) : Math.round(value));
  const isLeft = corner === 'topLeft' || corner === 'bottomLeft';
  const isTop = corner === 'topLeft' || corner === 'topRight';
  const right = before.x + before.width;
  const bottom = before.y + before.height;
  const x = isLeft ? Math.min(onGrid(before.x + by.x), right - least.width) : before.x;
  const y = isTop ? Math.min(onGrid(before.y + by.y), bottom - least.height) : before.y;
  return {
    x,
    y,
    width: isLeft ? right - x : Math.max(least.width, onGrid(right + by.x) - before.x),
    height: isTop ? bottom - y : Math.max(least.height, onGrid(bottom + by.y) - before.y),
  };
}
