import type { Point } from '#src/lib/geometry.ts';
import type { Glue, SlideShape } from './slideShape.ts';

/**
 * The connection sites of a shape in the order in which programs number them: 0 top, 1 left, 2 bottom, 3 right; six for
 * a triangle, whose sides have them in their middle; eight for an ellipse.
 */
export function sitesOf({ bounds: { x, y, width, height }, geometry }: SlideShape): readonly Point[] {
  const on = (across: number, down: number) => ({ x: x + across * width, y: y + down * height });
  if (geometry.preset === 'triangle') {
    return [on(0.5, 0), on(0.25, 0.5), on(0, 1), on(0.5, 1), on(1, 1), on(0.75, 0.5)];
  }
  if (geometry.preset === 'ellipse') {
    const near = 0.5 - Math.SQRT1_2 / 2;
    const far = 1 - near;
    return [
      on(0.5, 0),
      on(near, near),
      on(0, 0.5),
      on(near, far),
      on(0.5, 1),
      on(far, far),
      on(1, 0.5),
      on(far, near),
    ];
  }
  if (geometry.preset === 'none' && geometry.sites !== undefined) {
    const { top, left, bottom, right } = geometry.sites;
    return [top, left, bottom, right];
  }
  return [on(0.5, 0), on(0, 0.5), on(0.5, 1), on(1, 0.5)];
}

/** The site nearest to a point, of outlined and filled shapes before all others; undefined without shapes. */
export function nearestSite(shapes: readonly SlideShape[], { x, y }: Point): Glue | undefined {
  const solid = shapes.filter(({ style }) => style.fill !== undefined && style.stroke !== undefined);
  let nearest: (Glue & { readonly distance: number }) | undefined;
  for (const shape of solid.length === 0 ? shapes : solid) {
    sitesOf(shape).forEach((point, site) => {
      const distance = Math.hypot(point.x - x, point.y - y);
      if (nearest === undefined || distance < nearest.distance - 0.01) nearest = { shape, site, distance };
    });
  }
  return nearest === undefined ? undefined : { shape: nearest.shape, site: nearest.site };
}
