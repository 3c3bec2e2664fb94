import type { PathCommand, Style, TextShape } from '#src/lib/drawing.ts';
import { type Point, type Rect, unionOf } from '#src/lib/geometry.ts';
import { textWidth } from '#src/lib/textWidth.ts';
import type { Flat } from './placeDrawing.ts';
import type { Geometry, SlideShape } from './slideShape.ts';

/** Programs set text in fonts of their own: a text box is this much wider than the text in ours. */
const slack = 1.12;

/**
 * Primitives on the slide as shapes that can be edited: presets where they are one, own geometry otherwise. Lines of text
 * that belong together are one text box; strokes and stripes of one look that follow each other are one shape.
 */
export function drawnShapes(drawing: readonly Flat[], name: string): readonly SlideShape[] {
  return runsOf(drawing).flatMap((run): readonly SlideShape[] => {
    const [first] = run;
    if (first === undefined) return [];
    if (first.shape === 'text') return [textBox(run.filter(isText), name)];
    if (run.length > 1) return customShape(run.flatMap(commandsOf), styleOf(first), `${name} pattern`);
    return oneShape(first, name);
  });
}

export function isText(flat: Flat): flat is TextShape {
  return flat.shape === 'text';
}

/** Primitives that become one shape together, in their order. */
function runsOf(drawing: readonly Flat[]): readonly (readonly Flat[])[] {
  const runs: Flat[][] = [];
  for (const flat of drawing) {
    if (flat.shape === 'text' && flat.text.trim() === '') continue;
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && belongTogether(before, flat)) last.push(flat);
    else runs.push([flat]);
  }
  return runs;
}

function belongTogether(before: Flat, next: Flat): boolean {
  if (before.shape === 'text' || next.shape === 'text') {
    return before.shape === 'text' && next.shape === 'text' && isNextLine(before, next);
  }
  if (JSON.stringify(styleOf(before)) !== JSON.stringify(styleOf(next))) return false;
  const isStrokes = before.shape === 'path' && next.shape === 'path' && before.fill === undefined;
  const isStripes =
    before.shape === 'rect' && next.shape === 'rect' && before.stroke === undefined && !next.radius;
  return isStrokes || (isStripes && (before.y === next.y || before.x === next.x));
}

function isNextLine(before: TextShape, next: TextShape): boolean {
  const down = next.y - before.y;
  const isAligned =
    Math.abs(before.x - next.x) < 0.1 && (before.anchor ?? 'start') === (next.anchor ?? 'start');
  return isAligned && down > 0 && down <= 1.75 * Math.max(before.size, next.size);
}

/** Lines of text below each other as one text box, a paragraph each, a little wider than they need. */
export function textBox(lines: readonly TextShape[], name: string): SlideShape {
  const width = Math.max(...lines.map((line) => textWidth(line.text, line.size, line.weight))) * slack + 2;
  const first = lines[0];
  const last = lines.at(-1);
  const anchor = first?.anchor ?? 'start';
  const x = first?.x ?? 0;
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  const top = (first?.y ?? 0) - (first?.size ?? 0) * 0.95;
  const lineHeight = lineHeightOf(lines);
  const height = (last?.y ?? 0) + (last?.size ?? 0) * 0.35 - top;
  return {
    type: 'shape',
    name: `${name} text`,
    bounds: { x: left, y: top, width, height },
    geometry: { preset: 'rect' },
    style: {},
    text: {
      paragraphs: paragraphsOf(lines),
      insets: { left: 0, top: 0, right: 0, bottom: 0 },
      anchor: 'middle',
      wraps: false,
      lineHeight,
    },
  };
}

/** A paragraph for each line. */
export function paragraphsOf(lines: readonly TextShape[]) {
  return lines.map(({ text, size, weight, fill, italic, anchor }) => ({
    runs: [{ text, size, weight, paint: fill, italic }],
    align: anchor,
  }));
}

/** From baseline to baseline; undefined for one line. */
export function lineHeightOf(lines: readonly TextShape[]): number | undefined {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined || lines.length < 2) return undefined;
  return (last.y - first.y) / (lines.length - 1);
}

/** One primitive as one shape; none where it draws nothing. */
export function oneShape(flat: Exclude<Flat, TextShape>, name: string): readonly SlideShape[] {
  const style = styleOf(flat);
  switch (flat.shape) {
    case 'rect': {
      const { x, y, width, height, radius = 0 } = flat;
      if (width <= 0 || height <= 0) return [];
      const geometry: Geometry =
        radius > 0 ? { preset: 'roundRect', radius: radius / Math.min(width, height) } : { preset: 'rect' };
      return [{ type: 'shape', name, bounds: { x, y, width, height }, geometry, style }];
    }
    case 'ellipse': {
      const { cx, cy, rx, ry } = flat;
      const bounds = { x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry };
      return [{ type: 'shape', name, bounds, geometry: { preset: 'ellipse' }, style }];
    }
    case 'polygon': {
      const bounds = boundsOf(flat.points);
      if (bounds === undefined || flat.points.length < 2) return [];
      return isTriangle(flat.points, bounds)
        ? [{ type: 'shape', name, bounds, geometry: { preset: 'triangle' }, style }]
        : customShape(commandsOf(flat), style, name);
    }
    case 'path':
      return customShape(flat.commands, style, name);
  }
}

/** Upright, with its apex over the middle of its base. */
function isTriangle(points: readonly Point[], { x, y, width, height }: Rect): boolean {
  const corners = [
    { x: x + width / 2, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  return (
    points.length === 3 &&
    corners.every((corner) =>
      points.some((point) => Math.hypot(point.x - corner.x, point.y - corner.y) < 0.2),
    )
  );
}

function customShape(commands: readonly PathCommand[], style: Style, name: string): readonly SlideShape[] {
  const bounds = boundsOf(commands.flatMap(pointsOf));
  if (bounds === undefined) return [];
  return [{ type: 'shape', name, bounds, geometry: { preset: 'none', commands }, style }];
}

function commandsOf(flat: Flat): readonly PathCommand[] {
  if (flat.shape === 'path') return flat.commands;
  const points = flat.shape === 'polygon' ? flat.points : flat.shape === 'rect' ? cornersOf(flat) : [];
  return [
    ...points.map((point, index): PathCommand => ({ op: index === 0 ? 'M' : 'L', ...point })),
    { op: 'Z' },
  ];
}

function cornersOf({ x, y, width, height }: Rect): readonly Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

function pointsOf(command: PathCommand): readonly Point[] {
  if (command.op === 'Z') return [];
  if (command.op !== 'C') return [{ x: command.x, y: command.y }];
  const { x1, y1, x2, y2, x, y } = command;
  return [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
    { x, y },
  ];
}

function boundsOf(points: readonly Point[]): Rect | undefined {
  return unionOf(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
}

/** How it is painted, without what it is. */
export function styleOf({ fill, stroke, strokeWidth, dash, lineJoin, lineCap, opacity }: Style): Style {
  return {
    ...(fill !== undefined && { fill }),
    ...(stroke !== undefined && { stroke }),
    ...(strokeWidth !== undefined && { strokeWidth }),
    ...(dash !== undefined && { dash }),
    ...(lineJoin !== undefined && { lineJoin }),
    ...(lineCap !== undefined && { lineCap }),
    ...(opacity !== undefined && { opacity }),
  };
}
