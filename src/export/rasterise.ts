import type { ExportWork } from './exportWork.ts';
import { pngOfCanvas } from './pngOfCanvas.ts';

/**
 * Draws an SVG file; rejects when the browser can't draw a picture of this size, in pixels, or once it was cancelled.
 * What is opaque has something behind every point, and is then smaller.
 */
type Rasterise = (
  svg: string,
  size: { readonly width: number; readonly height: number; readonly isOpaque: boolean },
  work: ExportWork,
) => Promise<Blob>;

/** So many pixels are drawn in one go: about a tenth of a second on a computer that is not new. */
const pixelsAtOnce = 24_000_000;
/** Of the whole work, what the browser's reading of the drawing takes, and the drawing; the rest is packing. */
const parts = { read: 0.2, drawn: 0.6 };

/**
 * Draws an SVG file as a PNG of this size in the browser, with the editor's font, so that the picture looks like the
 * canvas. Rejects when the browser can't: too large, or out of memory. Lets go of all pixels at the end.
 */
export const rasterise: Rasterise = async (svg, { width, height, isOpaque }, work) => {
  const { fontFaces } = await import('./fontFaces.ts');
  const withFont = svg.replace('>', `><style>${await fontFaces(svg)}</style>`);
  const url = URL.createObjectURL(new Blob([withFont], { type: 'image/svg+xml' }));
  const canvas = document.createElement('canvas');
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    await work.progress(parts.read);
    canvas.width = width;
    canvas.height = height;
    await draw(image, canvas, isOpaque, work);
    return await pngOfCanvas(canvas);
  } finally {
    URL.revokeObjectURL(url);
    // Some browsers keep the memory of a canvas until it is made empty.
    canvas.width = 0;
    canvas.height = 0;
  }
};

/** A large picture is drawn strip by strip, so that the page can answer in between. */
async function draw(image: HTMLImageElement, canvas: HTMLCanvasElement, isOpaque: boolean, work: ExportWork) {
  const { width, height } = canvas;
  const context = canvas.getContext('2d', { alpha: !isOpaque });
  if (context === null) throw new Error(`no canvas of ${width} × ${height} pixels`);
  const strip = Math.max(1, Math.floor(pixelsAtOnce / width));
  for (let top = 0; top < height; top += strip) {
    context.save();
    context.beginPath();
    context.rect(0, top, width, strip);
    context.clip();
    context.drawImage(image, 0, 0, width, height);
    context.restore();
    const done = Math.min(1, (top + strip) / height);
    await work.progress(parts.read + done * (parts.drawn - parts.read));
  }
}
