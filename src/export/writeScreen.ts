import { failure, type Result, success } from '#src/lib/result.ts';
import type { Exported, ExportInput } from './exportFormat.ts';
import { fontFaces } from './fontFaces.ts';
import { pictureScale, scaleNotice } from './pictureScale.ts';

/** The part of the canvas that is on screen as a PNG. */
export async function writeScreen({ options, screen }: ExportInput): Promise<Result<Exported, string>> {
  const element = screen();
  if (element === undefined) return failure('There is no map on screen. Go to the map and try again.');
  const size = { width: element.clientWidth, height: element.clientHeight };
  const scale = pictureScale(size, options.scale);
  const { toBlob } = await import('html-to-image');
  // Left to itself the library looks for the fonts beside the wrong page, and the policy stops it.
  const fontEmbedCSS = await fontFaces(element.textContent ?? '');
  const blob = await toBlob(element, {
    pixelRatio: scale,
    fontEmbedCSS,
    backgroundColor: groundOf(element),
  }).catch(() => null);
  if (blob === null) return failure('This browser could not picture the view. Export as PNG instead.');
  return success(
    scale === options.scale ? { blob } : { blob, notice: scaleNotice(size, options.scale, scale) },
  );
}

/** The colour behind the element: its own, or that of what it stands in. */
function groundOf(element: HTMLElement): string {
  for (let at: HTMLElement | null = element; at !== null; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour !== '' && colour !== 'transparent' && colour !== 'rgba(0, 0, 0, 0)') return colour;
  }
  return '#ffffff';
}
