import { centreOf, type Point, type Rect } from '#src/lib/geometry.ts';
import { type Obstacles, segmentArea } from './obstacles.ts';

/** How the words of edges are set: their size, and how far from the drawing of the line they stand. */
export const edgeLabel = { size: 11, weight: 600, lineHeight: 14, away: 4 } as const;

/** The room that an edge's words take. */
export type LabelRoom = {
  readonly width: number;
  readonly height: number;
  /** From the line to the nearest side of the words. */
  readonly away: number;
};

/**
 * The place on a line at which its label stands: in the middle of the longest piece; moved along it or onto another
 * piece where a box or another edge's line leaves no room. Boxes weigh more than lines.
 */
export function labelPlace(
  points: readonly Point[],
  room: LabelRoom | undefined,
  boxes: Obstacles,
  isOnOtherLine: (area: Rect) => boolean,
): Point {
  const pieces = points
    .slice(1)
    .map((point, index) => segmentArea(points[index], point))
    .sort((a, b) => b.width + b.height - (a.width + a.height));
  const longest = pieces[0];
  if (longest === undefined) throw new Error('a route has at least two points');
  const middle = centreOf(longest);
  if (room === undefined) return middle;
  const isBelow = isBelowEnds({ points, labelAt: middle });
  let offBoxes: Point | undefined;
  for (const piece of pieces.slice(0, 4)) {
    for (const place of along(piece)) {
      const area = areaAt(place, piece, room, isBelow);
      if (boxes.within(area).length > 0) continue;
      if (!isOnOtherLine(area)) return place;
      offBoxes ??= place;
    }
  }
  return offBoxes ?? middle;
}

/**
 * True when a route runs underneath the nodes that it joins, where its words stand: they then stand below the line,
 * else above it (and to the right of an upright piece).
 */
export function isBelowEnds({
  points,
  labelAt,
}: {
  readonly points: readonly Point[];
  readonly labelAt: Point;
}) {
  const first = points[0];
  const last = points.at(-1);
  return first !== undefined && last !== undefined && labelAt.y > Math.max(first.y, last.y) + 1;
}

function along(piece: Rect): readonly Point[] {
  return [0.5, 0.35, 0.65, 0.2, 0.8].map((part) => ({
    x: piece.x + piece.width * part,
    y: piece.y + piece.height * part,
  }));
}

function areaAt({ x, y }: Point, piece: Rect, room: LabelRoom, isBelow: boolean): Rect {
  const { width, height, away } = room;
  if (piece.height > piece.width) return { x: x + away, y: y - height / 2, width, height };
  return { x: x - width / 2, y: isBelow ? y + away : y - away - height, width, height };
}
