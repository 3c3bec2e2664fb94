import { grow, overlaps, type Point, type Rect, type Side } from '#src/lib/geometry.ts';

/** A node's rectangle: what a route must go around, and where lines meet its symbol if not in the middle of a side. */
export type Box = Rect & { readonly id: string; readonly ports: { readonly [S in Side]?: Point } };

/** Boxes that can be asked quickly which of them an area touches. */
export type Obstacles = {
  readonly boxes: readonly Box[];
  /** All boxes that share area with `area`, in the order in which they were given. */
  readonly within: (area: Rect) => readonly Box[];
  /** Indices of boxes by square cell, and of those too large for cells; made when first asked for. */
  readonly cells: () => Cells;
};
type Cells = {
  readonly boxes: readonly Box[];
  readonly byCell: ReadonlyMap<number, readonly number[]>;
  readonly large: readonly number[];
};

const cellSize = 256;
/** A box or an area over more cells than this is compared one by one. */
const manyCells = 256;
/** Up to this many boxes that moved are compared one by one, instead of sorting all into cells again. */
const fewMoved = 12;

/**
 * Sorts boxes into square cells, so that asking for a small area looks at the boxes near it and no others. Where they
 * differ in a few places only from boxes that have been sorted before, that work is used again.
 */
export function obstaclesOf(boxes: readonly Box[], before?: Obstacles): Obstacles {
  let made: { cells: Cells; moved: readonly number[] } | undefined;
  const prepare = () => {
    made ??= reuse(boxes, before) ?? { cells: cellsOf(boxes), moved: [] };
    return made;
  };
  const within = (area: Rect): readonly Box[] => {
    const keys = cellKeys(area);
    if (keys === undefined) return boxes.filter((box) => overlaps(box, area));
    const { cells, moved } = prepare();
    const found: number[] = [];
    const collect = (index: number) => {
      const box = boxes[index];
      if (box !== undefined && overlaps(box, area) && !found.includes(index)) found.push(index);
    };
    cells.large.forEach(collect);
    moved.forEach(collect);
    for (const key of keys) cells.byCell.get(key)?.forEach(collect);
    if (found.length > 1) found.sort((a, b) => a - b);
    return found.flatMap((index) => boxes[index] ?? []);
  };
  return { boxes, within, cells: () => prepare().cells };
}

/** The same obstacles with some of them elsewhere. Boxes that were no obstacles before do not become any. */
export function obstaclesMoved(before: Obstacles, moved: ReadonlyMap<string, Box>): Obstacles {
  const elsewhere = before.boxes.flatMap((box) => moved.get(box.id) ?? []);
  const within = (area: Rect): readonly Box[] => {
    const found = before.within(area).filter((box) => !moved.has(box.id));
    const arrived = elsewhere.filter((box) => overlaps(box, area));
    return arrived.length === 0 ? found : [...found, ...arrived];
  };
  const boxes = before.boxes.map((box) => moved.get(box.id) ?? box);
  return { boxes, within, cells: before.cells };
}

function reuse(
  boxes: readonly Box[],
  before: Obstacles | undefined,
): { cells: Cells; moved: readonly number[] } | undefined {
  const cells = before?.cells();
  if (cells === undefined || cells.boxes.length !== boxes.length) return undefined;
  const moved: number[] = [];
  for (const [index, box] of boxes.entries()) {
    if (box !== cells.boxes[index]) moved.push(index);
    if (moved.length > fewMoved) return undefined;
  }
  return { cells, moved };
}

function cellsOf(boxes: readonly Box[]): Cells {
  const byCell = new Map<number, number[]>();
  const large: number[] = [];
  boxes.forEach((box, index) => {
    const keys = cellKeys(box);
    if (keys === undefined) large.push(index);
    for (const key of keys ?? []) {
      const cell = byCell.get(key);
      if (cell === undefined) byCell.set(key, [index]);
      else cell.push(index);
    }
  });
  return { boxes, byCell, large };
}

function cellKeys(area: Rect): readonly number[] | undefined {
  const left = Math.floor(area.x / cellSize);
  const right = Math.floor((area.x + area.width) / cellSize);
  const top = Math.floor(area.y / cellSize);
  const bottom = Math.floor((area.y + area.height) / cellSize);
  // Written this way round so that a place that is not a number counts as everywhere, too.
  if (!((right - left + 1) * (bottom - top + 1) <= manyCells)) return undefined;
  const keys: number[] = [];
  for (let column = left; column <= right; column += 1) {
    for (let row = top; row <= bottom; row += 1) keys.push(column * 65536 + row);
  }
  return keys;
}

/** How far a line keeps from a box that it passes. */
export const clearance = 8;

/** The two nodes that a line joins: it may begin and end in them and must not run through them otherwise. */
export type Ends = { readonly from: Box; readonly to: Box };

/**
 * The boxes that a polyline runs through or passes too closely; empty when its way is free. The ends count only where
 * the line would run through their inside.
 */
export function boxesHit(points: readonly Point[], obstacles: Obstacles, ends: Ends): readonly Box[] {
  const hit = new Set<Box>();
  for (let index = 1; index < points.length; index += 1) {
    for (const box of hitByPiece(points, index, obstacles, ends)) hit.add(box);
  }
  return [...hit];
}

/** Whether a polyline hits no box: looks no further than the first one that it does. */
export function isWayFree(points: readonly Point[], obstacles: Obstacles, ends: Ends): boolean {
  for (let index = 1; index < points.length; index += 1) {
    if (hitByPiece(points, index, obstacles, ends).length > 0) return false;
  }
  return true;
}

/** The boxes hit by the piece of a polyline that ends at this point. */
function hitByPiece(
  points: readonly Point[],
  index: number,
  obstacles: Obstacles,
  { from, to }: Ends,
): readonly Box[] {
  const area = segmentArea(points[index - 1], points[index]);
  return obstacles.within(grow(area, clearance)).filter((box) => {
    if ((index === 1 && box.id === from.id) || (index === points.length - 1 && box.id === to.id))
      return false;
    const isEnd = box.id === from.id || box.id === to.id;
    return !isEnd || overlaps(grow(box, -1), grow(area, 0.5));
  });
}

/** The rectangle around the straight piece between two points; without area where it is horizontal or vertical. */
export function segmentArea(a: Point | undefined, b: Point | undefined): Rect {
  if (a === undefined || b === undefined) throw new Error('a piece of a route needs two points');
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}
