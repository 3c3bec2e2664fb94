import type { Point } from '#src/lib/geometry.ts';

/** A map may reach this far from 0,0 in every direction, in world units; farther out pictures and zooming break down. */
export const worldReach = 100_000;

/** The nearest number inside the world; 0 for one that is not a number. */
export function insideWorld(value: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.min(worldReach, Math.max(-worldReach, value)) + 0;
}

/** The same place, moved inside the world where it was out of it. Gives back the same object when it was inside. */
export function placeInsideWorld<Place extends Point>(place: Place): Place {
  const x = insideWorld(place.x);
  const y = insideWorld(place.y);
  return x === place.x && y === place.y ? place : { ...place, x, y };
}
