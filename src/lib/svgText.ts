/* oxlint-disable no-control-regex -- control characters are what this file takes out */
import type { Paint, Primitive, Style } from './drawing.ts';
import { pathData, pointList, svgNumber as num } from './pathData.ts';

/** The value of a paint: a colour, or `none`. */
export type PaintLookup = (paint: Paint) => string;

/**
 * Primitives as SVG elements, without the `svg` around them: text as text, numbers to a hundredth, well-formed for any
 * label. Elements that would draw nothing are left out. The `svg` around them sets the font
 * family, Inter with fallbacks, and leaves figures proportional.
 */
export function primitivesToSvg(primitives: readonly Primitive[], lookup: PaintLookup): string {
  return primitives.map((primitive) => elementOf(primitive, lookup)).join('');
}

/**
 * Text safe inside an element or a quoted attribute: markup escaped, and every character that XML forbids (controls,
 * lone surrogates, U+FFFE, U+FFFF) replaced by U+FFFD or dropped.
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function elementOf(primitive: Primitive, lookup: PaintLookup): string {
  switch (primitive.shape) {
    case 'rect': {
      const { x, y, width, height, radius } = primitive;
      const corner = radius === undefined ? '' : ` rx="${num(radius)}"`;
      const place = `x="${num(x)}" y="${num(y)}" width="${num(Math.max(0, width))}" height="${num(Math.max(0, height))}"`;
      return `<rect ${place}${corner}${styleOf(primitive, lookup)}/>`;
    }
    case 'ellipse': {
      const { cx, cy, rx, ry } = primitive;
      return `<ellipse cx="${num(cx)}" cy="${num(cy)}" rx="${num(Math.max(0, rx))}" ry="${num(Math.max(0, ry))}"${styleOf(primitive, lookup)}/>`;
    }
    case 'polygon': {
      if (primitive.points.length < 2) return '';
      return `<polygon points="${pointList(primitive.points)}"${styleOf(primitive, lookup)}/>`;
    }
    case 'path': {
      if (primitive.commands.length === 0) return '';
      return `<path d="${pathData(primitive.commands)}"${styleOf(primitive, lookup)}/>`;
    }
    case 'text': {
      const { x, y, text, size, weight, anchor, fill, italic } = primitive;
      if (text === '') return '';
      const attributes = [
        weight === undefined || weight === 400 ? '' : ` font-weight="${weight}"`,
        anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
        italic === true ? ' font-style="italic"' : '',
      ].join('');
      return `<text x="${num(x)}" y="${num(y)}" font-size="${num(size)}"${attributes} fill="${lookup(fill ?? 'ink')}">${escapeXml(text)}</text>`;
    }
    case 'group': {
      const { at, name, label, children } = primitive;
      const attributes = [
        at === undefined ? '' : ` transform="translate(${num(at.x)} ${num(at.y)})"`,
        name === undefined ? '' : ` data-name="${escapeXml(name)}"`,
        label === undefined ? '' : ` role="img" aria-label="${escapeXml(label)}"`,
      ].join('');
      return `<g${attributes}>${primitivesToSvg(children, lookup)}</g>`;
    }
  }
}

function styleOf(style: Style, lookup: PaintLookup): string {
  const isStroked = style.stroke !== undefined && style.stroke !== 'none';
  return [
    ` fill="${style.fill === undefined ? 'none' : lookup(style.fill)}"`,
    isStroked && style.stroke !== undefined ? ` stroke="${lookup(style.stroke)}"` : '',
    isStroked && style.strokeWidth !== undefined ? ` stroke-width="${num(style.strokeWidth)}"` : '',
    isStroked && style.dash !== undefined ? ` stroke-dasharray="${style.dash.map(num).join(' ')}"` : '',
    isStroked && style.lineJoin === 'round' ? ' stroke-linejoin="round"' : '',
    isStroked && style.lineCap === 'round' ? ' stroke-linecap="round"' : '',
    style.opacity === undefined ? '' : ` opacity="${num(style.opacity)}"`,
  ].join('');
}
