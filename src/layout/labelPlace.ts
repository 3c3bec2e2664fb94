import { centreOf, type Point, type Rect } from '#src/lib/geometry.ts';
import { type Obstacles, segmentArea } from './obstacles.ts';

/** Room that a short label such as `30 %` takes. */
const labelSize = { width: 40, height: 16 };
/** A label stands on the line; where a box leaves no room it moves beside the line by this much. */
const besideLine = 14;

/**
 * Where the label of a line stands: in the middle of its longest piece; moved along it, onto another piece or beside it
 * where a box is in the way.
 */
export function labelPlace(points: readonly Point[], obstacles: Obstacles): Point {
  const pieces = points
    .slice(1)
    .map((point, index) => segmentArea(points[index], point))
    .sort((a, b) => b.width + b.height - (a.width + a.height));
  const longest = pieces[0];
  if (longest === undefined) throw new Error('a route has at least two points');
  const places = [...along(longest), ...pieces.slice(1, 3).map(centreOf), ...beside(longest)];
  return places.find((place) => obstacles.within(around(place)).length === 0) ?? centreOf(longest);
}

function along(piece: Rect): readonly Point[] {
  return [0.5, 0.35, 0.65].map((part) => ({
    x: piece.x + piece.width * part,
    y: piece.y + piece.height * part,
  }));
}

function beside(piece: Rect): readonly Point[] {
  const { x, y } = centreOf(piece);
  return piece.width >= piece.height
    ? [
        { x, y: y - besideLine },
        { x, y: y + besideLine },
      ]
    : [
        { x: x + labelSize.width / 2 + 4, y },
        { x: x - labelSize.width / 2 - 4, y },
      ];
}

function around(place: Point): Rect {
  return { x: place.x - labelSize.width / 2, y: place.y - labelSize.height / 2, ...labelSize };
}
