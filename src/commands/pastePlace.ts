import { centreOf, overlaps, type Point, type Rect } from '#src/lib/geometry.ts';
import type { MapState } from '#src/model/document.ts';
import { copyOffset } from '#src/model/edits/duplicateItems.ts';
import { type Fragment, fragmentBounds } from '#src/model/fragment.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import type { Viewport } from '#src/store/editorState.ts';

/**
 * Where the middle of a pasted fragment goes, in world coordinates: a little below and to the right of where it was
 * copied, and further on where a copy stands already; in the middle of the view when that would be out of sight.
 */
export function pastePlace(fragment: Fragment, state: MapState, viewport: Viewport): Point {
  const original = fragmentBounds(fragment);
  const view = visibleRect(viewport);
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

/** What is seen of the world; undefined while the canvas has not told its size. */
function visibleRect({ x, y, zoom, size }: Viewport): Rect | undefined {
  if (size === undefined) return undefined;
  return { x: -x / zoom, y: -y / zoom, width: size.width / zoom, height: size.height / zoom };
}
