import { centreOf, type Point, type Rect } from '#src/lib/geometry.ts';
import { type Obstacles, segmentArea } from './obstacles.ts';

/** Room that a short label such as `30 %` takes beside its line, and how far its middle stands from the line. */
const label = { width: 40, height: 14, away: 19 };

/**
 * The place on a line at which its label stands (above a level piece, to the right of an upright one): the middle of
 * the longest piece; moved along it or onto another piece where a box leaves no room.
 */
export function labelPlace(points: readonly Point[], obstacles: Obstacles): Point {
  const pieces = points
    .slice(1)
    .map((point, index) => segmentArea(points[index], point))
    .sort((a, b) => b.width + b.height - (a.width + a.height));
  const longest = pieces[0];
  if (longest === undefined) throw new Error('a route has at least two points');
  const isFree = (piece: Rect) => (place: Point) => obstacles.within(roomAt(place, piece)).length === 0;
  for (const piece of pieces.slice(0, 3)) {
    const place = along(piece).find(isFree(piece));
    if (place !== undefined) return place;
  }
  return centreOf(longest);
}

function along(piece: Rect): readonly Point[] {
  return [0.5, 0.35, 0.65, 0.2, 0.8].map((part) => ({
    x: piece.x + piece.width * part,
    y: piece.y + piece.height * part,
  }));
}

function roomAt({ x, y }: Point, piece: Rect): Rect {
  const { width, height, away } = label;
  return piece.width >= piece.height
    ? { x: x - width / 2, y: y - away - height / 2, width, height }
    : { x: x + away - height / 2, y: y - height / 2, width, height };
}
