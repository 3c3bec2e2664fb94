import type { PathCommand } from './drawing.ts';
import type { Point, Rect } from './geometry.ts';

/** How far a Bézier control point lies from the end of a quarter circle, as a part of the radius. */
const quarter = 0.5523;

/** A line through the points; nothing for fewer than two. */
export function openPath(points: readonly Point[]): readonly PathCommand[] {
  if (points.length < 2) return [];
  return points.map((point, index) => ({ op: index === 0 ? 'M' : 'L', x: point.x, y: point.y }));
}

/** Closed rectangles, one after the other: a pattern of them is one shape, where a map would have hundreds. */
export function boxes(rects: readonly Rect[]): readonly PathCommand[] {
  return rects.flatMap(({ x, y, width, height }): readonly PathCommand[] => [
    { op: 'M', x, y },
    { op: 'L', x: x + width, y },
    { op: 'L', x: x + width, y: y + height },
    { op: 'L', x, y: y + height },
    { op: 'Z' },
  ]);
}

/** A closed rectangle whose two upper corners are round. */
export function roundedTop({ x, y, width, height }: Rect, radius: number): readonly PathCommand[] {
  const right = x + width;
  const inset = radius * (1 - quarter);
  return [
    { op: 'M', x, y: y + height },
    { op: 'L', x, y: y + radius },
    { op: 'C', x1: x, y1: y + inset, x2: x + inset, y2: y, x: x + radius, y },
    { op: 'L', x: right - radius, y },
    { op: 'C', x1: right - inset, y1: y, x2: right, y2: y + inset, x: right, y: y + radius },
    { op: 'L', x: right, y: y + height },
    { op: 'Z' },
  ];
}

/**
 * Part of an ellipse as Bézier curves, clockwise from angle `from` to angle `to` (radians, 0 to the right, growing
 * downwards, `to` above `from`). Starts with a move, or with a line when it goes on from where a path is.
 */
export function arc(
  centre: Point,
  rx: number,
  ry: number,
  from: number,
  to: number,
  start: 'M' | 'L' = 'M',
): readonly PathCommand[] {
  const pieces = Math.max(1, Math.ceil((to - from) / (Math.PI / 2) - 1e-9));
  const step = (to - from) / pieces;
  const handle = (4 / 3) * Math.tan(step / 4);
  const on = (angle: number) => ({ x: centre.x + rx * Math.cos(angle), y: centre.y + ry * Math.sin(angle) });
  const commands: PathCommand[] = [{ op: start, ...on(from) }];
  for (let piece = 0; piece < pieces; piece += 1) {
    const a = from + piece * step;
    const b = a + step;
    const [first, last] = [on(a), on(b)];
    commands.push({
      op: 'C',
      x1: first.x - handle * rx * Math.sin(a),
      y1: first.y + handle * ry * Math.cos(a),
      x2: last.x + handle * rx * Math.sin(b),
      y2: last.y - handle * ry * Math.cos(b),
      ...last,
    });
  }
  return commands;
}
