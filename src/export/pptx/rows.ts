import { columnsOf } from '#src/layout/wrap.ts';
import type { Rect } from '#src/lib/geometry.ts';
import type { SceneEdge } from '#src/scene/scene.ts';
import type { MapPart } from './mapParts.ts';
import { type Frame, placeRect } from './placeDrawing.ts';

/** A part of the map on a slide, with the lanes below it in which lines go on to other parts. */
export type Row = MapPart & {
  readonly frame: Frame;
  /** What it takes on the slide. */
  readonly place: Rect;
  /** Ids of the symbols in its first and its last column. */
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
  /** Heights on the slide, by the ids of the connections that go there. */
  readonly lanes: ReadonlyMap<string, number>;
};

/** Between two rows; more where several lines go there. */
const rowGap = 26;
const laneGap = 12;
/** Lanes come nearer to each other rather than take more than this. */
export const mostGap = 30;
/** Larger than it must be where there is room. */
const roomy = 1.2;

/** How a connection is drawn on a slide of rows: in its row, down to the next, or out to what is not beside it. */
export type Way = 'inside' | 'next' | 'out';

/** What connections do on these rows; those that touch none of them are left out. */
export function waysOf(
  parts: readonly MapPart[],
  edges: readonly SceneEdge[],
): ReadonlyMap<
  SceneEdge,
  { readonly way: Way; readonly from: number | undefined; readonly to: number | undefined }
> {
  const rowOf = new Map(parts.flatMap(({ nodes }, index) => nodes.map(({ id }) => [id, index] as const)));
  return new Map(
    edges.flatMap((edge) => {
      const from = rowOf.get(edge.from);
      const to = rowOf.get(edge.to);
      if (from === undefined && to === undefined) return [];
      const way: Way = from === to ? 'inside' : from !== undefined && to === from + 1 ? 'next' : 'out';
      return [[edge, { way, from, to }] as const];
    }),
  );
}

/** Ids of the connections that go along below each row. */
function lanesBelow(parts: readonly MapPart[], edges: readonly SceneEdge[]): readonly (readonly string[])[] {
  const ends = parts.map(endsOf);
  const lanes: string[][] = parts.map(() => []);
  for (const [edge, { way, from, to }] of waysOf(parts, edges)) {
    if (way === 'next') lanes[from ?? 0]?.push(edge.id);
    if (way !== 'out') continue;
    if (from !== undefined && ends[from]?.last.has(edge.from) !== true) lanes[from]?.push(edge.id);
    if (to !== undefined && ends[to]?.first.has(edge.to) !== true) lanes[to]?.push(edge.id);
  }
  return lanes;
}

function endsOf({ nodes }: MapPart): Pick<Row, 'first' | 'last'> {
  const columns = columnsOf(nodes);
  return { first: idsOf(columns[0]), last: idsOf(columns.at(-1)) };
}

function idsOf(nodes: MapPart['nodes'] = []): ReadonlySet<string> {
  return new Set(nodes.map(({ id }) => id));
}

function gapFor(count: number, isLast: boolean): number {
  if (count === 0) return isLast ? 0 : rowGap;
  return Math.max(isLast ? 0 : rowGap, Math.min(mostGap, (count + 1) * laneGap));
}

/** What rows below each other take in points, each with `above` points for what stands over it. */
export function heightOfRows(
  parts: readonly MapPart[],
  edges: readonly SceneEdge[],
  scale: number,
  above: number,
): number {
  const lanes = lanesBelow(parts, edges);
  return parts.reduce(
    (sum, { area }, index) =>
      sum + above + area.height * scale + gapFor(lanes[index]?.length ?? 0, index === parts.length - 1),
    0,
  );
}

/** The parts below each other in the room, at a scale of at least `least`: larger where there is room. */
export function rowsOf(
  parts: readonly MapPart[],
  edges: readonly SceneEdge[],
  { least, space, above }: { readonly least: number; readonly space: Rect; readonly above: number },
): readonly Row[] {
  const lanes = lanesBelow(parts, edges);
  const heights = parts.reduce((sum, { area }) => sum + area.height, 0);
  const fixed = heightOfRows(parts, edges, 0, above);
  const widest = Math.max(1, ...parts.map(({ area }) => area.width));
  const fits = Math.min(space.width / widest, (space.height - fixed) / Math.max(1, heights), 1.15);
  const scale = Math.max(least, Math.min(fits, least * roomy));
  const left = space.x + Math.max(0, (space.width - widest * scale) / 2);
  let y = space.y + Math.max(0, (space.height - fixed - heights * scale) / 2);
  return parts.map((part, index) => {
    const frame: Frame = { origin: part.area, at: { x: left, y: y + above }, scale };
    const place = placeRect(frame, part.area);
    const below = lanes[index] ?? [];
    const gap = gapFor(below.length, index === parts.length - 1);
    const bottom = place.y + place.height;
    const heightOf = (at: number) => bottom + (gap * (at + 1)) / (below.length + 1);
    y = bottom + gap;
    return {
      ...part,
      ...endsOf(part),
      frame,
      place,
      lanes: new Map(below.map((id, at) => [id, heightOf(at)])),
    };
  });
}
