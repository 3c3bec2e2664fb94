import { grow, overlaps, type Point, type Rect, type Size, snap } from '#src/lib/geometry.ts';
import { insideWorld } from '#src/model/world.ts';
import type { MapState } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';

/** New nodes keep this much away from others. */
const distance = 20;
const grid = 10;
const mostRings = 60;

/**
 * A free place for a new node of this size: its top left corner, on the grid. Centred on `near` where nothing stands
 * there, else the nearest free place to the right, below, left or above, in growing steps. On a map without any free
 * place it is `near` itself.
 */
export function placeNode(state: MapState, size: Size, near: Point): Point {
  const taken = state.nodes.map((node) => grow(nodeBounds(node), distance));
  const wish = {
    x: snap(insideWorld(near.x - size.width / 2), grid),
    y: snap(insideWorld(near.y - size.height / 2), grid),
  };
  for (let ring = 0; ring <= mostRings; ring += 1) {
    for (const place of ringAround(wish, size, ring)) {
      const rect: Rect = { ...place, ...size };
      if (!taken.some((other) => overlaps(other, rect))) return place;
    }
  }
  return wish;
}

function ringAround(wish: Point, size: Size, ring: number): readonly Point[] {
  if (ring === 0) return [wish];
  const dx = snap((size.width + distance) / 2, grid) * ring;
  const dy = snap((size.height + distance) / 2, grid) * ring;
  const offsets: readonly (readonly [number, number])[] = [
    [dx, 0],
    [0, dy],
    [-dx, 0],
    [0, -dy],
    [dx, dy],
    [-dx, dy],
    [dx, -dy],
    [-dx, -dy],
  ];
  return offsets.map(([x, y]) => ({ x: insideWorld(wish.x + x), y: insideWorld(wish.y + y) }));
}
