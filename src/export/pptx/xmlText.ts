import type { Paint, Style } from '#src/lib/drawing.ts';
import { palettes } from '#src/lib/palette.ts';
import { escapeXml } from '#src/lib/svgText.ts';

const emuPerPoint = 12700;

/** Points in the unit of the file, whole. */
export function emu(points: number): number {
  return Math.round(points * emuPerPoint);
}

/** A text in an attribute or an element: markup escaped, what XML forbids left out, no line ends. */
export function plainText(text: string): string {
  return escapeXml(text.replace(/[\t\n\r\u2028\u2029]+/g, ' '));
}

/** A paint in the colours of the deck; nothing for none. */
export function fillXml(paint: Paint | undefined, opacity = 1): string {
  if (paint === undefined || paint === 'none') return '<a:noFill/>';
  const alpha = opacity < 1 ? `<a:alpha val="${Math.round(opacity * 100_000)}"/>` : '';
  const scheme = schemeOf[paint];
  const colour =
    scheme === undefined
      ? `<a:srgbClr val="${hexOf(palettes.print[paint])}">${alpha}</a:srgbClr>`
      : `<a:schemeClr val="${scheme}">${alpha}</a:schemeClr>`;
  return `<a:solidFill>${colour}</a:solidFill>`;
}

/**
 * Paints that are colours of the theme of the deck (`themeXml`), so that another theme changes all that is drawn in them.
 * The sixth accent is the client's second colour.
 */
const schemeOf: Readonly<Partial<Record<Paint, string>>> = {
  ink: 'tx1',
  outline: 'tx1',
  ink2: 'tx2',
  paper: 'bg1',
  panel: 'bg1',
  accent: 'accent1',
  value: 'accent2',
  necessary: 'accent3',
  waste: 'accent4',
  customer: 'accent5',
};

/** `#1f4e79` as files write it. */
export function hexOf(colour: string): string {
  return colour.slice(1).toUpperCase();
}

/** The outline of a shape or the line of a connector; `end` is what stands at its head. */
export function lineXml(style: Style, end = '', isDouble = false): string {
  const { stroke, strokeWidth = 1, dash, opacity, lineCap, lineJoin } = style;
  if (stroke === undefined || stroke === 'none') return '<a:ln><a:noFill/></a:ln>';
  const cap = lineCap === 'round' ? 'rnd' : 'flat';
  const join = lineJoin === 'miter' ? '<a:miter lim="800000"/>' : '<a:round/>';
  return (
    `<a:ln w="${emu(strokeWidth)}" cap="${cap}"${isDouble ? ' cmpd="dbl"' : ''}>${fillXml(stroke, opacity)}` +
    `${dashXml(dash, strokeWidth)}${join}${end}</a:ln>`
  );
}

/** Dashes and gaps as shares of the width of the line; a dot is as long as the line is wide. */
function dashXml(dash: readonly number[] | undefined, width: number): string {
  if (dash === undefined || dash.length < 2) return '<a:prstDash val="solid"/>';
  const share = (length: number) => Math.max(20_000, Math.round((length / Math.max(0.1, width)) * 100_000));
  const stops: string[] = [];
  for (let at = 0; at + 1 < dash.length; at += 2) {
    stops.push(`<a:ds d="${share(dash[at] ?? 1)}" sp="${share(dash[at + 1] ?? 1)}"/>`);
  }
  return `<a:custDash>${stops.join('')}</a:custDash>`;
}
