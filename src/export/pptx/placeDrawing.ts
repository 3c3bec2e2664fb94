import type { PathCommand, Primitive, Style, TextShape } from '#src/lib/drawing.ts';
import type { Point, Rect } from '#src/lib/geometry.ts';

/** Where a part of the map stands on a slide: the point of the map that comes to `at`, and points for each of its units. */
export type Frame = { readonly origin: Point; readonly at: Point; readonly scale: number };

/** A primitive on the slide, its groups dissolved. */
export type Flat = Exclude<Primitive, { readonly shape: 'group' }>;

/** A point of the map on the slide. */
export function placePoint({ origin, at, scale }: Frame, { x, y }: Point): Point {
  return { x: at.x + (x - origin.x) * scale, y: at.y + (y - origin.y) * scale };
}

/** A rectangle of the map on the slide. */
export function placeRect(frame: Frame, rect: Rect): Rect {
  const { scale } = frame;
  return { ...placePoint(frame, rect), width: rect.width * scale, height: rect.height * scale };
}

/** The drawing in points on the slide, as one list from back to front. `offset` moves it on the map. */
export function placeDrawing(
  primitives: readonly Primitive[],
  frame: Frame,
  offset: Point = { x: 0, y: 0 },
): readonly Flat[] {
  return primitives.flatMap((primitive): readonly Flat[] => {
    if (primitive.shape !== 'group') return [placed(primitive, frame, offset)];
    const { at = { x: 0, y: 0 }, children } = primitive;
    return placeDrawing(children, frame, { x: offset.x + at.x, y: offset.y + at.y });
  });
}

function placed(primitive: Flat, frame: Frame, offset: Point): Flat {
  const { scale } = frame;
  const point = (x: number, y: number) => placePoint(frame, { x: x + offset.x, y: y + offset.y });
  switch (primitive.shape) {
    case 'rect': {
      const { radius, width, height } = primitive;
      return {
        ...primitive,
        ...scaledLine(primitive, scale),
        ...point(primitive.x, primitive.y),
        width: Math.max(0, width) * scale,
        height: Math.max(0, height) * scale,
        ...(radius !== undefined && { radius: radius * scale }),
      };
    }
    case 'ellipse': {
      const { x, y } = point(primitive.cx, primitive.cy);
      const { rx, ry } = primitive;
      return { ...primitive, ...scaledLine(primitive, scale), cx: x, cy: y, rx: rx * scale, ry: ry * scale };
    }
    case 'polygon':
      return {
        ...primitive,
        ...scaledLine(primitive, scale),
        points: primitive.points.map(({ x, y }) => point(x, y)),
      };
    case 'path':
      return {
        ...primitive,
        ...scaledLine(primitive, scale),
        commands: primitive.commands.map((command) => placedCommand(command, point)),
      };
    case 'text':
      return placedText(primitive, scale, point);
  }
}

function placedText(text: TextShape, scale: number, point: (x: number, y: number) => Point): TextShape {
  return {
    ...text,
    ...point(text.x, text.y),
    size: text.size * scale,
    ...(text.room !== undefined && { room: text.room * scale }),
  };
}

function scaledLine({ strokeWidth, dash }: Style, scale: number): Style {
  return {
    ...(strokeWidth !== undefined && { strokeWidth: strokeWidth * scale }),
    ...(dash !== undefined && { dash: dash.map((length) => length * scale) }),
  };
}

function placedCommand(command: PathCommand, point: (x: number, y: number) => Point): PathCommand {
  switch (command.op) {
    case 'M':
    case 'L':
      return { op: command.op, ...point(command.x, command.y) };
    case 'C': {
      const first = point(command.x1, command.y1);
      const second = point(command.x2, command.y2);
      return {
        op: 'C',
        x1: first.x,
        y1: first.y,
        x2: second.x,
        y2: second.y,
        ...point(command.x, command.y),
      };
    }
    case 'Z':
      return command;
  }
}
