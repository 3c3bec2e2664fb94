import type { Page, PageFrame } from '#src/lib/page.ts';
import { palettes } from '#src/lib/palette.ts';
import { svgNumber as num } from '#src/lib/pathData.ts';
import { escapeXml, primitivesToSvg } from '#src/lib/svgText.ts';
import { fontFamily, type SvgPicture } from './sceneToSvg.ts';

/** A page as a complete SVG file on white paper, in the colours for print; `scale` is pixels for a unit of the page. */
export function pageToSvg(page: Page, title: string, scale = 1): SvgPicture {
  const width = Math.max(1, Math.round(page.width * scale));
  const height = Math.max(1, Math.round(page.height * scale));
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${num(page.width)} ${num(page.height)}" font-family="${fontFamily}">` +
    `<title>${escapeXml(title)}</title>` +
    `<rect width="${num(page.width)}" height="${num(page.height)}" fill="${palettes.print.paper}"/>` +
    `${(page.pictures ?? []).map(pictureSvg).join('')}${page.frames.map(frameSvg).join('')}</svg>\n`;
  return { svg, width, height };
}

function pictureSvg({ at, address, label }: NonNullable<Page['pictures']>[number]): string {
  return (
    `<image x="${num(at.x)}" y="${num(at.y)}" width="${num(at.width)}" height="${num(at.height)}" ` +
    `preserveAspectRatio="xMaxYMid meet" role="img" aria-label="${escapeXml(label)}" href="${escapeXml(address)}"/>`
  );
}

function frameSvg({ at, view, drawing, label }: PageFrame): string {
  const name = label === undefined ? '' : ` role="img" aria-label="${escapeXml(label)}"`;
  return (
    `<svg x="${num(at.x)}" y="${num(at.y)}" width="${num(at.width)}" height="${num(at.height)}" ` +
    `viewBox="${num(view.x)} ${num(view.y)} ${num(view.width)} ${num(view.height)}"${name}>` +
    `${primitivesToSvg(drawing, (paint) => palettes.print[paint])}</svg>`
  );
}
