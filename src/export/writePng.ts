import { failure, type Result, success } from '#src/lib/result.ts';
import type { Exported, ExportInput } from './exportFormat.ts';
import { pictureScale, scaleNotice } from './pictureScale.ts';
import { sceneToSvg } from './sceneToSvg.ts';

/** How often a picture that the browser refuses is tried again at half the scale. */
const mostTries = 4;

/** The scene as a PNG, scaled down where the browser can't draw it as large as was wished, which is said then. */
export async function writePng(input: ExportInput): Promise<Result<Exported, string>> {
  const { document, scene, options, rasterise } = input;
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
}
