/* oxlint-disable no-control-regex -- control characters are what is taken out here */
import type { Paint, PathCommand, Primitive, Style, TextShape } from '#src/lib/drawing.ts';

/** The value of a paint: a colour, or `none`. */
type PaintLookup = (paint: Paint) => string;

type Context = CanvasRenderingContext2D;

/**
 * Primitives on a canvas whose units are those of the world: the same as `primitivesToSvg` writes, without the detour by
 * way of a document, which costs more than the drawing.
 */
export function drawOnCanvas(
  context: Context,
  primitive: Primitive,
  lookup: PaintLookup,
  font: string,
): void {
  switch (primitive.shape) {
    case 'rect': {
      const { x, y, width, height, radius = 0 } = primitive;
      context.beginPath();
      if (radius > 0) context.roundRect(x, y, Math.max(0, width), Math.max(0, height), radius);
      else context.rect(x, y, Math.max(0, width), Math.max(0, height));
      return paint(context, primitive, lookup);
    }
    case 'ellipse': {
      const { cx, cy, rx, ry } = primitive;
      context.beginPath();
      context.ellipse(cx, cy, Math.max(0, rx), Math.max(0, ry), 0, 0, 2 * Math.PI);
      return paint(context, primitive, lookup);
    }
    case 'polygon':
      if (primitive.points.length < 2) return;
      context.beginPath();
      for (const { x, y } of primitive.points) context.lineTo(x, y);
      context.closePath();
      return paint(context, primitive, lookup);
    case 'path':
      context.beginPath();
      for (const command of primitive.commands) follow(context, command);
      return paint(context, primitive, lookup);
    case 'text':
      return write(context, primitive, lookup, font);
    case 'group': {
      const { at, children } = primitive;
      if (at !== undefined) context.translate(at.x, at.y);
      for (const child of children) drawOnCanvas(context, child, lookup, font);
      if (at !== undefined) context.translate(-at.x, -at.y);
    }
  }
}

function follow(context: Context, command: PathCommand): void {
  switch (command.op) {
    case 'M':
      return context.moveTo(command.x, command.y);
    case 'L':
      return context.lineTo(command.x, command.y);
    case 'C':
      return context.bezierCurveTo(command.x1, command.y1, command.x2, command.y2, command.x, command.y);
    case 'Z':
      return context.closePath();
  }
}

/** Fills and strokes the path that was begun, with what SVG takes where nothing is said. */
function paint(context: Context, style: Style, lookup: PaintLookup): void {
  const fill = style.fill === undefined ? 'none' : lookup(style.fill);
  const stroke = style.stroke === undefined ? 'none' : lookup(style.stroke);
  context.globalAlpha = style.opacity ?? 1;
  if (fill !== 'none') {
    context.fillStyle = fill;
    context.fill();
  }
  if (stroke === 'none') return;
  context.strokeStyle = stroke;
  context.lineWidth = style.strokeWidth ?? 1;
  context.lineJoin = style.lineJoin ?? 'miter';
  context.lineCap = style.lineCap ?? 'butt';
  context.miterLimit = 4;
  context.setLineDash([...(style.dash ?? [])]);
  if (context.lineWidth > 0) context.stroke();
}

function write(context: Context, text: TextShape, lookup: PaintLookup, family: string): void {
  const { x, y, size, weight = 400, anchor = 'start', italic = false, fill = 'ink' } = text;
  const colour = lookup(fill);
  if (colour === 'none') return;
  const font = `${italic ? 'italic ' : ''}${weight} ${size}px ${family}`;
  // Reading it is dear; most texts follow one of the same kind.
  if (fonts.get(context) !== font) {
    context.font = font;
    fonts.set(context, font);
  }
  context.globalAlpha = 1;
  context.fillStyle = colour;
  context.textAlign = anchors[anchor];
  context.fillText(shownText(text.text), x, y);
}

const fonts = new WeakMap<Context, string>();
const anchors = { start: 'left', middle: 'center', end: 'right' } as const;

/** As SVG shows it: without what XML forbids, and white space as one space. */
function shownText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[\t\n\r ]+/g, ' ')
    .trim();
}
