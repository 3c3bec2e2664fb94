import type { Primitive } from '#src/lib/drawing.ts';
import { centreOf, type Point, type Rect } from '#src/lib/geometry.ts';
import { openPath } from '#src/lib/path.ts';
import { piecesOf } from '#src/lib/polyline.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapState } from '#src/model/document.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import type { Route } from '#src/notation/edgeKind.ts';
import type { MovedNodes } from '#src/layout/routeEdges.ts';
import type { SceneLink } from './scene.ts';

/** How much of half its size an idea's star fills for certain. */
const filled = 0.8;
/** The line ends in a dot, this far before a symbol, a connection, and words that stand above one. */
const dot = 3;
const before = { symbol: 4, line: 10, words: 30 };
const shortest = 10;

/**
 * Thin lines from ideas to what they are about, in world coordinates: to the nearest place on the edge of a symbol, or on
 * a connection. None where the idea stands on it or close by, and none to what is not there. `moved`: where a drag shows
 * symbols; `routes` must be those of the same places.
 */
export function ideaLinks(
  state: MapState,
  routes: ReadonlyMap<string, Route>,
  moved: MovedNodes = new Map(),
): readonly SceneLink[] {
  const boundsOf = (id: string): Rect | undefined => {
    const node = state.nodes.find((each) => each.id === id);
    if (node === undefined || nodeRole(node) === 'none') return undefined;
    return nodeBounds({ ...node, ...moved.get(id) });
  };
  return state.nodes.flatMap((node): SceneLink[] => {
    const target = detailsOf(node).idea?.target;
    if (target === undefined) return [];
    const star = nodeBounds({ ...node, ...moved.get(node.id) });
    const box = boundsOf(target);
    const end = box === undefined ? endOnEdge(state, routes, target, star) : endOnBox(box, star);
    const drawing = end && linkDrawing(star, end);
    return drawing === undefined ? [] : [{ id: node.id, target, drawing }];
  });
}

/** What a line leads to, and how far before it ends. */
type End = Point & { readonly before: number };

function endOnBox(box: Rect, star: Rect): End {
  const { x, y } = centreOf(star);
  return {
    x: held(x, box.x, box.x + box.width),
    y: held(y, box.y, box.y + box.height),
    before: before.symbol,
  };
}

function endOnEdge(
  state: MapState,
  routes: ReadonlyMap<string, Route>,
  id: string,
  star: Rect,
): End | undefined {
  const route = routes.get(id);
  const edge = state.edges.find((each) => each.id === id);
  const place = route && nearestOnRoute(route, star);
  if (place === undefined || edge === undefined) return undefined;
  const hasWords = edgeKindOf(edge.kind).label(edge.data) !== '';
  const isAbove = centreOf(star).y < place.y;
  return { ...place, before: hasWords && isAbove ? before.words : before.line };
}

function nearestOnRoute({ points }: Route, star: Rect): Point | undefined {
  const centre = centreOf(star);
  const places = piecesOf(points).map(({ from, to, length }): Point => {
    const along =
      ((centre.x - from.x) * (to.x - from.x) + (centre.y - from.y) * (to.y - from.y)) / length ** 2;
    // Away from the ends, where a dot would seem to be about the symbol.
    const part = held(along, Math.min(0.5, 24 / length), Math.max(0.5, 1 - 24 / length));
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  });
  return places.toSorted((a, b) => distance(centre, a) - distance(centre, b))[0];
}

/** From the rim of the star to a dot before the end; undefined where there is hardly a way between them. */
function linkDrawing(star: Rect, end: End): readonly Primitive[] | undefined {
  const centre = centreOf(star);
  const length = distance(centre, end);
  const [dx, dy] = [(end.x - centre.x) / length, (end.y - centre.y) / length];
  const rim = filled / Math.hypot(dx / (star.width / 2), dy / (star.height / 2));
  if (!(length - end.before - rim >= shortest)) return undefined;
  const at = (far: number): Point => ({ x: centre.x + dx * far, y: centre.y + dy * far });
  const tip = at(length - end.before);
  return [
    {
      shape: 'path',
      commands: openPath([at(rim), tip]),
      stroke: 'burstLine',
      strokeWidth: 1.4,
      dash: [1, 4],
      lineCap: 'round',
    },
    {
      shape: 'ellipse',
      cx: tip.x,
      cy: tip.y,
      rx: dot,
      ry: dot,
      fill: 'burst',
      stroke: 'burstLine',
      strokeWidth: 1.2,
    },
  ];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function held(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
