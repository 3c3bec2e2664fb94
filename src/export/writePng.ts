import { failure, type Result, success } from '#src/lib/result.ts';
import { pngHeadLength, pngMapChunk } from '#src/file/carried/pngCarrier.ts';
import { sceneDrawing } from '#src/scene/sceneDrawing.ts';
import type { Exported, ExportInput } from './exportFormat.ts';
import { mapInside } from './mapInside.ts';
import { pictureScale, scaleNotice } from './pictureScale.ts';
import { pictureFrame } from './sceneToSvg.ts';

/** How often a picture that the browser refuses is tried again at half the scale. */
const mostTries = 4;

/**
 * The scene as a PNG, scaled down where the browser can't draw it as large as was wished, which is said then. The map
 * travels inside unless that is not wanted.
 */
export async function writePng(input: ExportInput): Promise<Result<Exported, string>> {
  const { scene, options, drawPicture, progress, signal } = input;
  const { background } = options;
  const drawing = sceneDrawing(scene);
  const frame = pictureFrame(scene);
  let scale = pictureScale(frame, options.scale);
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const picture = { drawing, frame, scale, background };
    const drawn = await drawPicture(picture, { signal, progress }).catch(() => undefined);
    signal.throwIfAborted();
    if (drawn !== undefined) {
      const blob = withMap(drawn, mapInside(input));
      const isAsWished = scale === options.scale;
      return success(isAsWished ? { blob } : { blob, notice: scaleNotice(frame, options.scale, scale) });
    }
    // A browser with less memory than others: half the size is a quarter of the pixels.
    scale = Math.max(0.01, Math.floor(scale * 50) / 100);
  }
  return failure('This browser could not draw the picture. Export as SVG instead.');
}

function withMap(png: Blob, map: string | undefined): Blob {
  if (map === undefined) return png;
  const head = png.slice(0, pngHeadLength);
  return new Blob([head, new Uint8Array(pngMapChunk(map)), png.slice(pngHeadLength)], { type: png.type });
}
