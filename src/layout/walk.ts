import { centreOf, type Rect } from '#src/lib/geometry.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { downstreamOf, upstreamOf } from '#src/model/neighbours.ts';
import { waysOn } from '#src/model/wayOn.ts';
import { boxOf, lineOf } from './boxOf.ts';

export type Way = 'left' | 'right' | 'up' | 'down';

/**
 * The node that an arrow key leads to; undefined where there is none that way. Right is downstream and left upstream:
 * of several the one nearest to the line, of none forwards the nearest that units go to at all, else the nearest node
 * on that side. Up and down lead to the nearest node above or below, a branch before something farther off.
 */
export function walk(state: MapState, from: MapNode, way: Way): MapNode | undefined {
  if (way === 'up' || way === 'down') return nearestBeyond(state, from, way);
  const direction = way === 'right' ? 'downstream' : 'upstream';
  const byId = new Map(state.nodes.map((node) => [node.id, node]));
  const ahead = waysOn(state, from.id, direction).flatMap(
    (edge) => byId.get(way === 'right' ? edge.to : edge.from) ?? [],
  );
  const all = way === 'right' ? downstreamOf(state, from.id) : upstreamOf(state, from.id);
  const sideways = all.filter((node) => isBeyond(boxOf(from), boxOf(node), way));
  return nearestToLine(from, ahead) ?? nearestToLine(from, sideways) ?? nearestBeyond(state, from, way);
}

function nearestToLine(from: MapNode, candidates: readonly MapNode[]): MapNode | undefined {
  const line = lineOf(boxOf(from));
  return candidates.toSorted(
    (a, b) => Math.abs(lineOf(boxOf(a)) - line) - Math.abs(lineOf(boxOf(b)) - line),
  )[0];
}

/** The nearest one on this side; what is beside it counts as twice as far. */
function nearestBeyond(state: MapState, from: MapNode, way: Way): MapNode | undefined {
  const here = centreOf(boxOf(from));
  let nearest: MapNode | undefined;
  let least = Infinity;
  for (const node of state.nodes) {
    if (node === from || !isBeyond(boxOf(from), boxOf(node), way)) continue;
    const there = centreOf(boxOf(node));
    const [dx, dy] = [Math.abs(there.x - here.x), Math.abs(there.y - here.y)];
    const distance = way === 'left' || way === 'right' ? dx + 2 * dy : dy + 2 * dx;
    if (distance >= least) continue;
    least = distance;
    nearest = node;
  }
  return nearest;
}

/** True where the middle of the other one lies outside the box on this side. */
function isBeyond(box: Rect, other: Rect, way: Way): boolean {
  const { x, y } = centreOf(other);
  switch (way) {
    case 'left':
      return x < box.x;
    case 'right':
      return x > box.x + box.width;
    case 'up':
      return y < box.y;
    case 'down':
      return y > box.y + box.height;
  }
}
