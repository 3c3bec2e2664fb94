import { failure, type Result, success } from './result.ts';

/** The text, packed: deflate with a checksum (zlib). Rejects where the browser has no such streams (before 2023). */
export async function deflateText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * The text that was packed so. It is unpacked piece by piece and given up once it has more bytes than `most`, however
 * small it came: a few kilobytes can hold gigabytes. `damaged`: the bytes are not packed, not all there, or no UTF-8.
 */
export async function inflateText(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Result<string, 'damaged' | 'too-large'>> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let size = 0;
  try {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length;
      if (size > most) {
        reader.cancel().catch(() => undefined);
        return failure('too-large');
      }
      text += decoder.decode(piece.value, { stream: true });
    }
    return success(text + decoder.decode());
  } catch {
    return failure('damaged');
  }
}
