import type { Point, Rect } from '#src/lib/geometry.ts';
import { simplify } from '#src/lib/polyline.ts';

/** The form of a connector: its preset, the box it is drawn in, how that is turned, and where it bends. */
export type ConnectorForm = {
  readonly preset: string;
  readonly box: Rect;
  readonly isTurned: boolean;
  readonly flipAlong: boolean;
  readonly flipAcross: boolean;
  readonly adjust: readonly number[];
};

/** The width that stands for none, so that bends can be written as a share of it. In points. */
const least = 1;

/**
 * A route as one of the connectors that programs have: straight, or an elbow with one to four bends whose bends lie
 * where those of the route do (ECMA-376, `bentConnector2` to `bentConnector5`). A route with more bends, or with slanted
 * pieces, becomes the elbow between its two ends.
 */
export function connectorForm(route: readonly Point[]): ConnectorForm {
  const points = fitting(simplify(route));
  const start = points[0] ?? { x: 0, y: 0 };
  const end = points.at(-1) ?? start;
  const second = points[1] ?? end;
  const isStraight = points.length <= 2;
  const isTurned = !isStraight && Math.abs(second.y - start.y) > Math.abs(second.x - start.x);
  // Along is the way on which it leaves. Turned by a right angle, across points to the left.
  const along = (point: Point) => (isTurned ? point.y - start.y : point.x - start.x);
  const across = (point: Point) => (isTurned ? start.x - point.x : point.y - start.y);
  const reach = { along: withSize(along(end), isStraight), across: withSize(across(end), isStraight) };
  const width = Math.abs(reach.along);
  const height = Math.abs(reach.across);
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  // Bends lie by turns at a place along and a place across.
  const bends = points.slice(1, -2).map((_, index) => {
    const place = points[index + 1] ?? end;
    const isAlong = index % 2 === 0;
    const share = isAlong ? along(place) / reach.along : across(points[index + 2] ?? end) / reach.across;
    return Math.round(share * 100_000);
  });
  // An elbow with one bend has none that could be elsewhere.
  const adjust = points.length <= 3 ? [] : bends;
  return {
    preset: isStraight ? 'straightConnector1' : `bentConnector${points.length - 1}`,
    box: { x: middle.x - width / 2, y: middle.y - height / 2, width, height },
    isTurned,
    flipAlong: reach.along < 0,
    flipAcross: reach.across < 0,
    adjust,
  };
}

function withSize(reach: number, isStraight: boolean): number {
  return isStraight || Math.abs(reach) >= least ? reach : reach < 0 ? -least : least;
}

/** The route itself where a connector can follow it. */
function fitting(points: readonly Point[]): readonly Point[] {
  const isLevel = points.every((point, index) => {
    const before = points[index - 1];
    return before === undefined || Math.abs(before.x - point.x) < 0.05 || Math.abs(before.y - point.y) < 0.05;
  });
  if (points.length <= 2 || (isLevel && points.length <= 6)) return points;
  const start = points[0] ?? { x: 0, y: 0 };
  const end = points.at(-1) ?? start;
  const middle = (start.x + end.x) / 2;
  return simplify([start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]);
}
