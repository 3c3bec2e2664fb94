import { type Rect, snap, unionOf } from '#src/lib/geometry.ts';

/** A line that shows with what a dragged node is aligned, in world coordinates: at `at` on this axis. */
export type AlignmentGuide = {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
};
/** A rectangle that can be aligned; `line` is the height at which the stream passes it (`lineOf`), where it has one. */
export type Alignable = Rect & { readonly line?: number };
export type SnappedMove = {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly AlignmentGuide[];
};
export type SnapMoveOptions = {
  /** How near an alignment must be to count, in world units: a few pixels divided by the zoom. */
  readonly threshold: number;
  /** Grid that is used where nothing aligns; undefined: none. */
  readonly grid: number | undefined;
};

/** Nodes farther away than this across the direction of alignment are not meant. */
const nearby = 1200;

/**
 * A move of `moving` (the bounds of what is dragged, where the drag began) by `dx`, `dy`, corrected so that edges or
 * middles align with nodes nearby, or gaps to both neighbours become equal, or at least the grid is met.
 */
export function snapMove(
  moving: Alignable,
  others: readonly Alignable[],
  dx: number,
  dy: number,
  options: SnapMoveOptions,
): SnappedMove {
  const line = moving.line === undefined ? {} : { line: moving.line + dy };
  const moved: Alignable = { ...moving, x: moving.x + dx, y: moving.y + dy, ...line };
  const x = nearestAlignment(moved, others, 'x', options.threshold);
  const y = nearestAlignment(moved, others, 'y', options.threshold);
  const onGrid = (place: number) => (options.grid === undefined ? place : snap(place, options.grid));
  const snapped = {
    ...moved,
    x: x === undefined ? onGrid(moved.x) : moved.x + x.shift,
    y: y === undefined ? onGrid(moved.y) : moved.y + y.shift,
  };
  const guides = [guideOf('x', x, snapped), guideOf('y', y, snapped)].filter((guide) => guide !== undefined);
  return { dx: snapped.x - moving.x, dy: snapped.y - moving.y, guides };
}

type Axis = 'x' | 'y';
type Alignment = {
  readonly shift: number;
  readonly at: number;
  readonly others: readonly Rect[];
};

function spanOn(rect: Rect, axis: Axis): readonly [number, number, number] {
  const start = axis === 'x' ? rect.x : rect.y;
  const length = axis === 'x' ? rect.width : rect.height;
  return [start, start + length / 2, start + length];
}

function nearestAlignment(
  moved: Alignable,
  others: readonly Alignable[],
  axis: Axis,
  threshold: number,
): Alignment | undefined {
  let best: Alignment | undefined;
  const consider = (shift: number, at: number, other: readonly Rect[]) => {
    if (Math.abs(shift) > threshold) return;
    const same = best !== undefined && best.shift === shift && best.at === at;
    if (same && best !== undefined) best = { ...best, others: [...best.others, ...other] };
    else if (best === undefined || Math.abs(shift) < Math.abs(best.shift))
      best = { shift, at, others: other };
  };
  const own = spanOn(moved, axis);
  for (const other of others) {
    if (distanceAcross(moved, other, axis) > nearby) continue;
    if (axis === 'y' && moved.line !== undefined && other.line !== undefined) {
      consider(other.line - moved.line, other.line, [other]);
    }
    const theirs = spanOn(other, axis);
    // The line of the stream first; then middle to middle, left to left, right to right, and edges that touch the same line.
    for (const [a, b] of [
      [1, 1],
      [0, 0],
      [2, 2],
      [0, 2],
      [2, 0],
    ] as const) {
      consider(theirs[b] - own[a], theirs[b], [other]);
    }
  }
  if (best === undefined) for (const gap of equalGaps(moved, others, axis)) consider(gap.shift, gap.at, []);
  return best;
}

function distanceAcross(a: Rect, b: Rect, axis: Axis): number {
  const [aStart, , aEnd] = spanOn(a, axis === 'x' ? 'y' : 'x');
  const [bStart, , bEnd] = spanOn(b, axis === 'x' ? 'y' : 'x');
  return Math.max(0, aStart - bEnd, bStart - aEnd);
}

/** Midway between the two neighbours in the same row or column. */
function equalGaps(moved: Rect, others: readonly Rect[], axis: Axis) {
  const [start, middle, end] = spanOn(moved, axis);
  const inLine = others.filter((other) => distanceAcross(moved, other, axis) === 0);
  const before = inLine.map((other) => spanOn(other, axis)[2]).filter((edge) => edge <= start);
  const after = inLine.map((other) => spanOn(other, axis)[0]).filter((edge) => edge >= end);
  if (before.length === 0 || after.length === 0) return [];
  const at = (Math.max(...before) + Math.min(...after)) / 2;
  return [{ shift: at - middle, at }];
}

function guideOf(axis: Axis, found: Alignment | undefined, snapped: Rect): AlignmentGuide | undefined {
  if (found === undefined) return undefined;
  const all = unionOf([snapped, ...found.others]);
  if (all === undefined) return undefined;
  const [from, , to] = spanOn(all, axis === 'x' ? 'y' : 'x');
  return { axis, at: found.at, from, to };
}
