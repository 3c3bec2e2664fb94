import { centreOf, type Rect, unionOf } from '#src/lib/geometry.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { type BandDraft, type BandSizes, bandSpans, type Span } from './bandSpans.ts';
import { boxOf } from './boxOf.ts';

/** Stages are columns, lanes are rows. */
export type BandKind = 'stage' | 'lane';

/** What is drawn behind the map, in world coordinates. */
export type Bands = {
  readonly stages: readonly Band[];
  readonly lanes: readonly Band[];
  /** Columns, rows and their heads. */
  readonly bounds: Rect;
};

export type Band = Span & {
  /** The whole column or row, without its head. */
  readonly area: Rect;
  /** Where its name stands: above the column, left of the row. */
  readonly head: Rect;
};

export const bandSizes: Readonly<Record<BandKind, BandSizes>> = {
  stage: { usual: 360, least: 140, pad: 32 },
  lane: { usual: 200, least: 100, pad: 40 },
};

const stageHead = 84;
const laneHead = 140;
/** Around what stands on the map. */
const margin = 32;
/** For what leaves below a symbol. */
const below = 48;
const leastColumn = 280;

/** True where columns or rows are drawn. Rows only once they have been laid out, or asked for: most maps run in a line. */
export function isDrawn(state: MapState, kind: BandKind): boolean {
  if (kind === 'stage') return state.stages.length > 0 && state.bands?.stages !== 'hidden';
  const isLaidOut = state.lanes.some(({ height }) => height !== undefined);
  return (
    state.lanes.length > 0 && state.bands?.lanes !== 'hidden' && (isLaidOut || state.bands?.lanes === 'shown')
  );
}

/** Columns along x or rows along y, whether they are drawn or not. The same state gives the same list. */
export function spansOf(state: MapState, kind: BandKind): readonly Span[] {
  return kind === 'stage' ? stageSpans(state) : laneSpans(state);
}

const stageSpans = memoiseByIdentity((state: MapState) =>
  bandSpans(draftsOf(state, 'stage'), state.bands?.left, bandSizes.stage),
);
const laneSpans = memoiseByIdentity((state: MapState) =>
  bandSpans(draftsOf(state, 'lane'), state.bands?.top, bandSizes.lane),
);

/** The band that a symbol stands in, by its middle; undefined outside all of them. */
export function bandUnder(spans: readonly Span[], kind: BandKind, node: MapNode): string | undefined {
  const at = middleOf(node, kind);
  return spans.find(({ start, length }) => at >= start && at < start + length)?.id;
}

/** The middle of a symbol along the axis of a kind of band. */
export function middleOf(node: MapNode, kind: BandKind): number {
  const { x, y } = centreOf(boxOf(node));
  return kind === 'stage' ? x : y;
}

/** What is drawn behind the map; undefined where nothing is. The same state gives the same object. */
export const bandsOf = memoiseByIdentity((state: MapState): Bands | undefined => {
  const columns = isDrawn(state, 'stage') ? stageSpans(state) : [];
  const rows = isDrawn(state, 'lane') ? laneSpans(state) : [];
  if (columns.length + rows.length === 0) return undefined;
  const { x, y, right, bottom } = extentOf(state, columns, rows);
  const stages = columns.map(({ id, start, length }) => ({
    id,
    start,
    length,
    area: { x: start, y, width: length, height: bottom - y },
    head: { x: start, y: y - stageHead, width: length, height: stageHead },
  }));
  const lanes = rows.map(({ id, start, length }) => ({
    id,
    start,
    length,
    area: { x, y: start, width: right - x, height: length },
    head: { x: x - laneHead, y: start, width: laneHead, height: length },
  }));
  const bounds = unionOf([...stages, ...lanes].flatMap(({ area, head }) => [area, head]));
  return bounds === undefined ? undefined : { stages, lanes, bounds };
});

/** How far rows reach from left to right and columns from top to bottom: over all that stands on the map. */
function extentOf({ nodes, bands }: MapState, columns: readonly Span[], rows: readonly Span[]) {
  const content = unionOf(nodes.map(boxOf));
  const left = content === undefined ? Infinity : content.x - margin;
  const top = content === undefined ? Infinity : content.y - margin;
  const right = content === undefined ? -Infinity : content.x + content.width + margin;
  const end = endOf(rows) ?? -Infinity;
  const contentEnd = content === undefined ? -Infinity : content.y + content.height;
  // Rows that hold all of it end together with the columns.
  const bottom = contentEnd > end ? contentEnd + below : end;
  const [firstColumn] = columns;
  const [firstRow] = rows;
  const x = Math.min(left, firstColumn?.start ?? bands?.left ?? Infinity);
  const y = Math.min(top, firstRow?.start ?? bands?.top ?? Infinity);
  const [startX, startY] = [finite(x), finite(y)];
  return {
    x: startX,
    y: startY,
    right: Math.max(right, endOf(columns) ?? startX + bandSizes.stage.usual),
    bottom: Math.max(bottom, endOf(rows) ?? startY + leastColumn),
  };
}

function finite(place: number): number {
  return Number.isFinite(place) ? place : 0;
}

/** Where the last of them ends; undefined for none. */
export function endOf(spans: readonly Span[]): number | undefined {
  const last = spans.at(-1);
  return last === undefined ? undefined : last.start + last.length;
}

function draftsOf(state: MapState, kind: BandKind): readonly BandDraft[] {
  const list =
    kind === 'stage'
      ? state.stages.map(({ id, width }) => ({ id, length: width }))
      : state.lanes.map(({ id, height }) => ({ id, length: height }));
  const stored = kind === 'stage' ? state.bands?.left : state.bands?.top;
  const isStored = stored !== undefined && list.every(({ length }) => length !== undefined);
  const members = new Map<string, { from: number; to: number }>();
  for (const node of isStored ? [] : state.nodes) {
    const id = detailsOf(node)[kind];
    if (id === undefined) continue;
    const { x, y, width, height } = boxOf(node);
    const [from, to] = kind === 'stage' ? [x, x + width] : [y, y + height];
    const known = members.get(id);
    members.set(id, { from: Math.min(known?.from ?? from, from), to: Math.max(known?.to ?? to, to) });
  }
  return list.map(({ id, length }) => ({ id, length, members: members.get(id) }));
}
