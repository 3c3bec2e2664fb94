import { failure, success } from '#src/lib/result.ts';
import type { ExportFormat } from '../exportFormat.ts';
import { pictureScale, scaleNotice } from '../pictureScale.ts';

/** The canvas as it is on screen: the part that is seen, with selection and marks. */
export const screen: ExportFormat = {
  id: 'screen',
  title: 'View as on screen',
  help: 'A PNG of what the canvas shows now, in its colours, with selection and marks.',
  extension: 'png',
  fileEnding: ' view.png',
  mimeType: 'image/png',
  isPicture: false,
  write: async ({ options, screen }) => {
    const element = screen();
    if (element === undefined) return failure('There is no map on screen. Go to the map and try again.');
    const size = { width: element.clientWidth, height: element.clientHeight };
    const scale = pictureScale(size, options.scale);
    const { toBlob } = await import('html-to-image');
    const blob = await toBlob(element, { pixelRatio: scale }).catch(() => null);
    if (blob === null) return failure('This browser could not picture the view. Export as PNG instead.');
    return success(
      scale === options.scale ? { blob } : { blob, notice: scaleNotice(size, options.scale, scale) },
    );
  },
};
