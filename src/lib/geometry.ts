/** Points and rectangles in world coordinates: x grows to the right, y grows downwards, one unit is one CSS pixel at 100 % zoom. */
export type Point = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };
export type Rect = Point & Size;

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** The smallest rectangle that holds all of them; undefined for none. */
export function unionOf(rects: Iterable<Rect>): Rect | undefined {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return left === Infinity ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The rectangle grown by `margin` on every side (shrunk when negative, never below zero size). */
export function grow(rect: Rect, margin: number): Rect {
  return {
    x: rect.x - margin,
    y: rect.y - margin,
    width: Math.max(0, rect.width + 2 * margin),
    height: Math.max(0, rect.height + 2 * margin),
  };
}

export function centreOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** True when the two share area; touching edges do not count. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The nearest multiple of `step` (halves away from minus infinity, so that rows line up on both sides of zero). */
export function snap(value: number, step: number): number {
  return Math.floor(value / step + 0.5) * step + 0;
}
