import { grow, type Point } from '#src/lib/geometry.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';

/** The topmost node within `reach` of this place, in world coordinates; one that holds the place comes first. */
export function nodeAt(state: MapState, place: Point, reach: number): MapNode | undefined {
  return topmostWithin(state, place, 0) ?? topmostWithin(state, place, reach);
}

function topmostWithin(state: MapState, place: Point, reach: number): MapNode | undefined {
  return state.nodes.findLast((node) => {
    const bounds = grow(nodeBounds(node), reach);
    return (
      place.x >= bounds.x &&
      place.x <= bounds.x + bounds.width &&
      place.y >= bounds.y &&
      place.y <= bounds.y + bounds.height
    );
  });
}
