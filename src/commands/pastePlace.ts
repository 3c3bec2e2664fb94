import { centreOf, overlaps, type Point, type Rect } from '#src/lib/geometry.ts';
import type { MapState } from '#src/model/document.ts';
import { copyOffset } from '#src/model/edits/duplicateItems.ts';
import { type Fragment, fragmentBounds } from '#src/model/fragment.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';

/**
 * Where the middle of a pasted fragment goes, in world coordinates: where it was copied, or the middle of the view when
 * that is out of sight; further down and to the right while another stands exactly there. `view` is what is seen of the
 * world, undefined when that is not known.
 */
export function pastePlace(fragment: Fragment, state: MapState, view: Rect | undefined): Point {
  const original = fragmentBounds(fragment);
  if (original === undefined) return view === undefined ? { x: 0, y: 0 } : centreOf(view);
  const isInSight = view === undefined || overlaps(original, view);
  let place = isInSight ? centreOf(original) : centreOf(view);
  const corners = new Set(state.nodes.map((node) => cornerText(nodeBounds(node))));
  const first = fragment.nodes[0];
  const firstCorner = first === undefined ? original : nodeBounds(first);
  const middle = centreOf(original);
  const isTaken = () =>
    corners.has(cornerText({ x: firstCorner.x + place.x - middle.x, y: firstCorner.y + place.y - middle.y }));
  while (isTaken()) place = { x: place.x + copyOffset, y: place.y + copyOffset };
  return place;
}

function cornerText({ x, y }: Point): string {
  return `${Math.round(x)},${Math.round(y)}`;
}
