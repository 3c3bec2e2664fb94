import { pictureSize } from '#src/lib/pictureSize.ts';
import { toBase64 } from '#src/lib/base64.ts';
import { failure, type Result, success } from '#src/lib/result.ts';

/** Of the picture as it is kept, which travels with the map. In bytes. */
const mostKept = 200_000;
/** Larger files are not read. In bytes. */
const mostRead = 20_000_000;
/** As large as a logo is ever shown, on a slide at 300 dots an inch. In pixels. */
const largest = { width: 840, height: 300 };
/** Each try is so much smaller than the one before. */
const smaller = 0.7;
const mostTries = 8;

const notRead = 'This picture can’t be read. Choose a PNG or a JPEG file.';

/**
 * A logo as the map keeps it: a PNG or JPEG of at most 200 kB as a `data:` address. The picture is drawn again, at most as
 * large as a slide shows it, so that nothing but its pixels is kept; one with many colours becomes a JPEG on white. Or in
 * words why it can't be used.
 */
export async function readLogo(file: Blob): Promise<Result<string, string>> {
  if (file.size > mostRead) return failure('This picture is larger than 20 MB. Choose a smaller one.');
  const size = pictureSize(new Uint8Array(await file.arrayBuffer()));
  if (size === undefined) return failure(notRead);
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return failure(notRead);
  let scale = Math.min(1, largest.width / picture.width, largest.height / picture.height);
  for (let tries = 0; tries < mostTries; tries += 1) {
    for (const type of ['image/png', 'image/jpeg'] as const) {
      const blob = await drawn(picture, scale, type);
      if (blob !== undefined && blob.size <= mostKept) {
        const bytes = new Uint8Array(await blob.arrayBuffer());
        return success(`data:${type};base64,${toBase64(bytes)}`);
      }
    }
    scale *= smaller;
  }
  return failure('This picture can’t be made small enough. Choose a simpler one.');
}

function drawn(
  picture: ImageBitmap,
  scale: number,
  type: 'image/png' | 'image/jpeg',
): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) return Promise.resolve(undefined);
  if (type === 'image/jpeg') {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob?.type === type ? blob : undefined), type, 0.86);
  });
}
