import type { PathShape, Style } from '#src/lib/drawing.ts';
import type { Point } from '#src/lib/geometry.ts';
import { piecesOf } from '#src/lib/polyline.ts';
import type { SceneEdge } from '#src/scene/scene.ts';
import { drawnShapes } from './drawnShapes.ts';
import { type Flat, type Frame, placeDrawing, placePoint } from './placeDrawing.ts';
import { nearestSite } from './sites.ts';
import type { SlideConnector, SlideGroup, SlideObject } from './slideShape.ts';
import { symbolShapes } from './symbolShapes.ts';

/** The groups of the symbols on this slide, by the ids of their nodes. */
export type GroupsById = ReadonlyMap<string, SlideGroup>;

/**
 * A connection as a connector that is glued to the symbols it joins, with the signs on it (the withdrawal circle, the
 * rails of a lane) below and its words in front. `route` is its way on the slide, where that is not the way on the map.
 */
export function edgeObjects(
  edge: SceneEdge,
  frame: Frame,
  groups: GroupsById,
  route?: readonly Point[],
): readonly SlideObject[] {
  const points = route ?? edge.route.points.map((point) => placePoint(frame, point));
  const flats = placeDrawing(edge.drawing, frame);
  const own = edge.route.points.map((point) => placePoint(frame, point));
  const parts = partsOf(flats, own);
  const connector = glued(edge, points, lineOf(parts, frame.scale), groups);
  // On another way than on the map the signs would stand beside it.
  const signs = route === undefined ? [...parts.signs, ...parts.bends] : [];
  const words = route === undefined ? parts.words : [];
  return [
    ...together(drawnShapes(parts.ground, 'Lane'), `Lane of ${edge.label}`),
    connector,
    ...together(drawnShapes(signs, 'Sign'), `Sign of ${edge.label}`),
    ...symbolShapes(words, { name: `Words of ${edge.label}`, known: [], scale: frame.scale }),
  ];
}

/** The words beside a connection, as one line. */
export function edgeWords(edge: SceneEdge): string {
  const [, ...rest] = wordsOf(edge.drawing.filter((each) => each.shape !== 'group'));
  return rest.flatMap((each) => (each.shape === 'text' ? [each.text] : [])).join(' · ');
}

/** A connector between the nearest sites of two symbols. */
export function glued(
  edge: Pick<SceneEdge, 'from' | 'to' | 'label'>,
  points: readonly Point[],
  look: Pick<SlideConnector, 'style' | 'head' | 'isDouble'>,
  groups: GroupsById,
): SlideConnector {
  const start = points[0] ?? { x: 0, y: 0 };
  const end = points.at(-1) ?? start;
  return {
    type: 'connector',
    name: edge.label.split(', ')[0] ?? 'Connection',
    label: edge.label,
    points,
    ...look,
    from: nearestSite(groups.get(edge.from)?.children ?? [], start),
    to: nearestSite(groups.get(edge.to)?.children ?? [], end),
  };
}

/** What becomes the connector, and what stands behind, on and beside it. */
type EdgeParts = {
  readonly lines: readonly PathShape[];
  readonly ribbon: Style | undefined;
  readonly hasHead: boolean;
  readonly ground: readonly Flat[];
  readonly signs: readonly Flat[];
  /** Where the line leaves the route, as in a zig-zag. */
  readonly bends: readonly Flat[];
  readonly words: readonly Flat[];
};

function partsOf(flats: readonly Flat[], route: readonly Point[]): EdgeParts {
  const words = wordsOf(flats);
  const drawn = flats.slice(0, flats.length - words.length);
  const end = route.at(-1);
  const isAtEnd = (flat: Flat) =>
    flat.shape === 'polygon' &&
    end !== undefined &&
    flat.points.some(({ x, y }) => Math.hypot(x - end.x, y - end.y) < 1);
  const lines = drawn.filter((flat) => flat.shape === 'path').filter((path) => isOnRoute(path, route));
  const ribbon = drawn.find((flat) => isAtEnd(flat) && flat.shape === 'polygon' && flat.stroke !== undefined);
  const heads = drawn.filter((flat) => isAtEnd(flat) && flat !== ribbon);
  const taken = new Set<Flat>([...lines, ...heads, ...(ribbon === undefined ? [] : [ribbon])]);
  const others = drawn.filter((flat) => !taken.has(flat));
  const firstLine = drawn.findIndex((flat) => taken.has(flat));
  return {
    lines,
    ribbon: ribbon === undefined || ribbon.shape === 'text' ? undefined : ribbon,
    hasHead: heads.length > 0 || ribbon !== undefined,
    ground: others.filter((flat) => drawn.indexOf(flat) < firstLine),
    signs: others.filter((flat) => drawn.indexOf(flat) > firstLine),
    bends: lines.flatMap((line) => bendsOf(line, route)),
    words,
  };
}

/** The paper and the lines of text on it, which come last. */
function wordsOf<T extends { readonly shape: string }>(drawing: readonly T[]): readonly T[] {
  let at = drawing.length;
  while (at > 0 && drawing[at - 1]?.shape === 'text') at -= 1;
  const hasPaper = at > 0 && at < drawing.length && drawing[at - 1]?.shape === 'rect';
  return hasPaper ? drawing.slice(at - 1) : [];
}

/** Line, width and head of the connector. A band becomes a line of its width, an empty one a double line. */
function lineOf(parts: EdgeParts, scale: number): Pick<SlideConnector, 'style' | 'head' | 'isDouble'> {
  const [line] = [...parts.lines].sort((a, b) => (b.strokeWidth ?? 0) - (a.strokeWidth ?? 0));
  const ribbon = parts.ribbon?.stroke;
  const style: Style =
    line === undefined
      ? { stroke: ribbon ?? 'outline', strokeWidth: ribbon === undefined ? 1.5 * scale : 6 * scale }
      : {
          stroke: line.stroke ?? 'outline',
          strokeWidth: Math.min(line.strokeWidth ?? 1, 6 * scale),
          ...(line.dash !== undefined && { dash: line.dash }),
          ...(line.lineCap !== undefined && { lineCap: line.lineCap }),
        };
  const isBroad = (style.strokeWidth ?? 0) > 4 * scale;
  return {
    style: { ...style, lineJoin: 'miter' },
    head: parts.hasHead ? { size: isBroad ? 'small' : 'medium' } : undefined,
    isDouble: line === undefined && ribbon !== undefined,
  };
}

function isOnRoute(path: PathShape, route: readonly Point[]): boolean {
  const [first] = path.commands;
  return path.stroke !== undefined && first !== undefined && first.op === 'M' && distance(first, route) < 1;
}

/** The piece of a line that leaves the route, on paper so that the connector below it does not show. */
function bendsOf(line: PathShape, route: readonly Point[]): readonly Flat[] {
  const points = line.commands.flatMap((command) =>
    command.op === 'Z' || command.op === 'C' ? [] : [command],
  );
  const first = points.findIndex((point) => distance(point, route) > 1);
  const last = points.findLastIndex((point) => distance(point, route) > 1);
  if (first < 1) return [];
  const piece = points.slice(first - 1, last + 2);
  const xs = piece.map(({ x }) => x);
  const ys = piece.map(({ y }) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return [
    {
      shape: 'rect',
      x: left,
      y: top,
      width: Math.max(...xs) - left,
      height: Math.max(...ys) - top,
      fill: 'paper',
    },
    {
      ...line,
      commands: piece.map(({ x, y }, index) => ({ op: index === 0 ? ('M' as const) : ('L' as const), x, y })),
    },
  ];
}

function distance(point: Point, route: readonly Point[]): number {
  const distances = piecesOf(route).map(({ from, to, length }) => {
    const along = ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length;
    const share = Math.max(0, Math.min(length, along)) / length;
    return Math.hypot(from.x + (to.x - from.x) * share - point.x, from.y + (to.y - from.y) * share - point.y);
  });
  return Math.min(...distances);
}

function together(shapes: SlideGroup['children'], name: string): readonly SlideObject[] {
  return shapes.length < 2 ? shapes : [{ type: 'group', name, label: name, children: shapes }];
}
