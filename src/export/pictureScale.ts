import type { Size } from '#src/lib/geometry.ts';

/** What browsers draw for certain, with a distance from where a canvas silently stays blank. */
const longestSide = 32_000;
const mostPixels = 200_000_000;

/**
 * The scale at which a picture of this size (in pixels at 1×) is drawn: as wished, or the largest that browsers can
 * draw, rounded down to two digits after the point.
 */
export function pictureScale(size: Size, wished: number): number {
  const sides = longestSide / Math.max(size.width, size.height, 1);
  const area = Math.sqrt(mostPixels / Math.max(size.width * size.height, 1));
  const largest = Math.min(sides, area);
  return wished <= largest ? wished : Math.max(0.01, Math.floor(largest * 100) / 100);
}

/** What the user is told when the scale is not the one they wished. */
export function scaleNotice(size: Size, wished: number, drawn: number): string {
  const side = (length: number) => Math.round(length * wished);
  return (
    `At ${wished}× the picture would have ${side(size.width)} × ${side(size.height)} pixels, more than a browser can draw. ` +
    `It was drawn at ${drawn}×. Export as SVG for full sharpness at any size.`
  );
}
