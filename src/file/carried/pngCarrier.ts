import { zlibSync } from 'fflate';
import { crc32 } from '#src/lib/crc32.ts';
import { failure } from '#src/lib/result.ts';
import { type Carried, mostCarriedBytes } from './carriedProblem.ts';
import { carriedText } from './carriedText.ts';
import { unzlibChecked } from './unzlibChecked.ts';

/** What every PNG begins with. */
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature and header chunk, which has to come first: the map stands right behind, so that no one reads far for it. */
export const pngHeadLength = 33;
/** Length, name and checksum of a chunk. */
const frameLength = 12;
/** `iTXt` and `IEND`, as numbers. */
const names = { text: 0x69545874, end: 0x49454e44 };
const keyword = 'pullmap';

/** Whether bytes are those of a PNG. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * A chunk that carries the text of a map file: international text (iTXt of the PNG specification) under the keyword
 * `pullmap`, compressed. It goes behind the first `pngHeadLength` bytes of a picture.
 */
export function pngMapChunk(text: string): Uint8Array {
  const content = zlibSync(new TextEncoder().encode(text));
  // Keyword, its end; compressed, by zlib; no language and no translated keyword.
  const head = [...new TextEncoder().encode(keyword), 0, 1, 0, 0, 0];
  const chunk = new Uint8Array(frameLength + head.length + content.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, head.length + content.length);
  view.setUint32(4, names.text);
  chunk.set(head, 8);
  chunk.set(content, 8 + head.length);
  view.setUint32(chunk.length - 4, crc32(chunk.subarray(4, -4)));
  return chunk;
}

/** The map that a PNG carries. A picture that breaks off behind its map is none the worse for it. */
export function mapInPng(png: Uint8Array): Carried {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = signature.length; at + frameLength <= png.length; ) {
    const length = view.getUint32(at);
    const end = at + frameLength + length;
    const name = view.getUint32(at + 4);
    if (name === names.end) break;
    const content = png.subarray(at + 8, Math.min(end - 4, png.length));
    if (name === names.text && isOurs(content)) {
      if (end > png.length) return failure('damaged');
      const isWhole = view.getUint32(end - 4) === crc32(png.subarray(at + 4, end - 4));
      return isWhole ? unpacked(content) : failure('damaged');
    }
    at = end;
  }
  return failure('none');
}

function isOurs(content: Uint8Array): boolean {
  return String.fromCharCode(...content.subarray(0, keyword.length + 1)) === `${keyword}\0`;
}

function unpacked(content: Uint8Array): Carried {
  const [compressed, method] = content.subarray(keyword.length + 1);
  const languageEnd = content.indexOf(0, keyword.length + 3);
  const start = content.indexOf(0, languageEnd + 1) + 1;
  if (languageEnd < 0 || start === 0) return failure('damaged');
  const text = content.subarray(start);
  if (compressed === 0) return text.length > mostCarriedBytes ? failure('too-large') : carriedText(text);
  if (compressed !== 1 || method !== 0) return failure('newer');
  return unzlibChecked(text);
}
