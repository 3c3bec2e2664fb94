import { failure, success } from '#src/lib/result.ts';
import type { ExportFormat } from '../exportFormat.ts';

/** How often a picture that the browser refuses is tried again at half the scale. */
const mostTries = 4;

/** The map as a picture for slides and mails. */
export const png: ExportFormat = {
  id: 'png',
  title: 'PNG picture',
  help: 'For slides, documents and mails. Choose 2× or 4× for print.',
  extension: 'png',
  fileEnding: '.png',
  mimeType: 'image/png',
  isPicture: true,
  write: async ({ document, scene, options, rasterise }) => {
    const { sceneToSvg } = await import('../sceneToSvg.ts');
    const { pictureScale, scaleNotice } = await import('../pictureScale.ts');
    const { background } = options;
    const size = sceneToSvg(scene, { background });
    let scale = pictureScale(size, options.scale);
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const picture = sceneToSvg(scene, { background, scale, title: document.title });
      try {
        const blob = await rasterise(picture.svg, picture);
        const isAsWished = scale === options.scale;
        return success(isAsWished ? { blob } : { blob, notice: scaleNotice(size, options.scale, scale) });
      } catch {
        // A browser with less memory than others: half the size is a quarter of the pixels.
        scale = Math.max(0.01, Math.floor(scale * 50) / 100);
      }
    }
    return failure('This browser could not draw the picture. Export as SVG instead.');
  },
};
