import type { Primitive } from '#src/lib/drawing.ts';
import { grow, overlaps, type Point, type Rect, unionOf } from '#src/lib/geometry.ts';
import { openPath } from '#src/lib/path.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import { type Box, obstaclesOf, segmentArea } from '#src/layout/obstacles.ts';
import { changeLooks, linePlate } from './overlayMarks.ts';
import type { OverlayMark, Scene } from './scene.ts';

/** From the line to the nearest side of the words: as near as there is room, and no farther than this. */
const distance = { nearest: 14, step: 12, farthest: 190 };
/** Between the words and whatever else is drawn. */
const clear = 4;
/** The frame around a symbol that changed. */
const framed = 9;
/** Where the leader leaves the sign. */
const signEdge = 9;

/** The ways from a sign to its words: below first, because a line's own words stand above it. */
const ways: readonly Point[] = [
  { x: 0, y: 1 },
  { x: 0, y: -1 },
  { x: 1, y: 0 },
  { x: -1, y: 0 },
];

/**
 * The marks with what changed of each connection said beside its sign, at the end of a short leader. Where symbols,
 * lines and other words leave no room nearby, the sign stands alone.
 */
export function withLineWords(
  marks: readonly OverlayMark[],
  { nodes, edges }: Pick<Scene, 'nodes' | 'edges'>,
): readonly OverlayMark[] {
  const lineOf = new Map(edges.map(({ id, route }) => [id, route]));
  if (!marks.some(isWorded)) return marks;
  const drawn = obstaclesOf([...nodeAreas(nodes), ...edgeAreas(edges), ...markAreas(marks)].map(asBox));
  const said: Rect[] = [];
  const isFree = (area: Rect) =>
    drawn.within(area).length === 0 && !said.some((other) => overlaps(other, area));
  return marks.map((mark) => {
    const route = isWorded(mark) ? lineOf.get(mark.id) : undefined;
    const words = route && wordsNear(mark, route.labelAt, isFree);
    if (words === undefined) return mark;
    said.push(grow(words.area, clear));
    return {
      ...mark,
      bounds: unionOf([mark.bounds, words.area]) ?? mark.bounds,
      over: [...words.drawing, ...mark.over],
    };
  });
}

function isWorded({ item, isGhost, change }: OverlayMark): boolean {
  return item === 'edge' && !isGhost && change.fields.length > 0;
}

type Words = { readonly area: Rect; readonly drawing: readonly Primitive[] };

function wordsNear({ change }: OverlayMark, sign: Point, isFree: (area: Rect) => boolean): Words | undefined {
  const { width, height } = linePlate(change, { x: 0, y: 0 }).area;
  for (let away = distance.nearest; away <= distance.farthest; away += distance.step) {
    for (const way of ways) {
      const middle = {
        x: sign.x + way.x * (away + width / 2),
        y: sign.y + way.y * (away + height / 2),
      };
      const area = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
      const from = { x: sign.x + way.x * signEdge, y: sign.y + way.y * signEdge };
      const to = { x: sign.x + way.x * away, y: sign.y + way.y * away };
      if (!isFree(grow(area, clear)) || !isFree(grow(segmentArea(from, to), 1))) continue;
      return { area, drawing: [leader(from, to, change.change), ...linePlate(change, area).drawing] };
    }
  }
  return undefined;
}

function leader(from: Point, to: Point, change: OverlayMark['change']['change']): Primitive {
  return {
    shape: 'path',
    commands: openPath([from, to]),
    stroke: changeLooks[change].paint,
    strokeWidth: 1.25,
  };
}

function nodeAreas(nodes: Scene['nodes']): readonly Rect[] {
  return nodes.flatMap(({ bounds, drawing }) => {
    const own = primitiveBounds(drawing);
    const drawn = own && { ...own, x: own.x + bounds.x, y: own.y + bounds.y };
    return [grow(bounds, framed), ...(drawn === undefined ? [] : [drawn])];
  });
}

/** The lines, and the words beside them. */
function edgeAreas(edges: Scene['edges']): readonly Rect[] {
  return edges.flatMap(({ route: { points }, drawing }) => [
    ...points.slice(1).map((point, index) => grow(segmentArea(points[index], point), clear)),
    ...drawing.flatMap((each) => (each.shape === 'text' ? (primitiveBounds([each]) ?? []) : [])),
  ]);
}

/** What is said at symbols, ghosts and their frames. */
function markAreas(marks: readonly OverlayMark[]): readonly Rect[] {
  return marks.flatMap(({ item, under, over }) =>
    item === 'edge' ? [] : [under, over].flatMap((each) => primitiveBounds(each) ?? []),
  );
}

function asBox(area: Rect, index: number): Box {
  return { ...area, id: `${index}`, ports: {} };
}
