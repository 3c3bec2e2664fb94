import type { PathCommand } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import type { SlideShape } from './slideShape.ts';
import { sitesOf } from './sites.ts';
import { emu } from './xmlText.ts';

/** The place and size of something on a slide. */
export function placeXml({ x, y, width, height }: Rect, attributes = ''): string {
  return (
    `<a:xfrm${attributes}><a:off x="${emu(x)}" y="${emu(y)}"/>` +
    `<a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/></a:xfrm>`
  );
}

/** The form of a shape: a preset where there is one, else its own paths with the four usual connection sites. */
export function geometryXml(shape: SlideShape): string {
  const { geometry } = shape;
  switch (geometry.preset) {
    case 'rect':
    case 'ellipse':
    case 'triangle':
      return `<a:prstGeom prst="${geometry.preset}"><a:avLst/></a:prstGeom>`;
    case 'roundRect':
      return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${radiusOf(geometry.radius)}"/></a:avLst></a:prstGeom>`;
    case 'roundBottom':
      return (
        '<a:prstGeom prst="round2SameRect"><a:avLst><a:gd name="adj1" fmla="val 0"/>' +
        `<a:gd name="adj2" fmla="val ${radiusOf(geometry.radius)}"/></a:avLst></a:prstGeom>`
      );
    case 'none':
      return customXml(shape, geometry.commands);
  }
}

function radiusOf(share: number): number {
  return Math.round(Math.min(0.5, Math.max(0, share)) * 100_000);
}

function customXml(shape: SlideShape, commands: readonly PathCommand[]): string {
  const { bounds, style } = shape;
  const isFilled = style.fill !== undefined && style.fill !== 'none';
  const at = (x: number, y: number) =>
    `<a:pt x="${Math.max(0, emu(x - bounds.x))}" y="${Math.max(0, emu(y - bounds.y))}"/>`;
  const drawn = commands.map((command) => {
    switch (command.op) {
      case 'M':
        return `<a:moveTo>${at(command.x, command.y)}</a:moveTo>`;
      case 'L':
        return `<a:lnTo>${at(command.x, command.y)}</a:lnTo>`;
      case 'C': {
        const points = at(command.x1, command.y1) + at(command.x2, command.y2) + at(command.x, command.y);
        return `<a:cubicBezTo>${points}</a:cubicBezTo>`;
      }
      case 'Z':
        return '<a:close/>';
    }
  });
  const { guides, sites } = sitesXml(shape);
  const size = `w="${emu(bounds.width)}" h="${emu(bounds.height)}"`;
  return (
    `<a:custGeom><a:avLst/><a:gdLst>${guides}</a:gdLst><a:ahLst/><a:cxnLst>${sites}</a:cxnLst>` +
    '<a:rect l="l" t="t" r="r" b="b"/><a:pathLst>' +
    `<a:path ${size}${isFilled ? '' : ' fill="none"'}>${drawn.join('')}</a:path></a:pathLst></a:custGeom>`
  );
}

/** Ways out of the top, left, bottom and right. */
const angles = ['16200000', '10800000', '5400000', '0'];

/** The connection sites as shares of the size, so that they stay in place when the shape is made larger. */
function sitesXml(shape: SlideShape): { readonly guides: string; readonly sites: string } {
  const { x, y, width, height } = shape.bounds;
  const sites = sitesOf(shape).map((site, index) => ({
    guides:
      `<a:gd name="sx${index}" fmla="*/ w ${shareOf(site.x - x, width)} 100000"/>` +
      `<a:gd name="sy${index}" fmla="*/ h ${shareOf(site.y - y, height)} 100000"/>`,
    site: `<a:cxn ang="${angles[index] ?? '0'}"><a:pos x="sx${index}" y="sy${index}"/></a:cxn>`,
  }));
  return {
    guides: sites.map(({ guides }) => guides).join(''),
    sites: sites.map(({ site }) => site).join(''),
  };
}

/** In hundred thousandths; the middle of what has no size. */
function shareOf(part: number, whole: number): number {
  return Math.round((whole > 0 ? part / whole : 0.5) * 100_000);
}
