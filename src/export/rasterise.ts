import type { Rasterise } from './exportFormat.ts';

/**
 * Draws an SVG file as a PNG of this size in the browser, with the editor's font, so that the picture looks like the
 * canvas. Rejects when the browser can't: too large, or out of memory. Lets go of all pixels at the end.
 */
export const rasterise: Rasterise = async (svg, { width, height }) => {
  const { fontFaces } = await import('./fontFaces.ts');
  const withFont = svg.replace('>', `><style>${await fontFaces(svg)}</style>`);
  const url = URL.createObjectURL(new Blob([withFont], { type: 'image/svg+xml' }));
  const canvas = document.createElement('canvas');
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error(`no canvas of ${width} × ${height} pixels`);
    context.drawImage(image, 0, 0, width, height);
    return await pngOf(canvas);
  } finally {
    URL.revokeObjectURL(url);
    // Some browsers keep the memory of a canvas until it is made empty.
    canvas.width = 0;
    canvas.height = 0;
  }
};

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error(`no picture of ${canvas.width} × ${canvas.height} pixels`));
      else resolve(blob);
    }, 'image/png');
  });
}
