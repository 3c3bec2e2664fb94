import type { Size } from './geometry.ts';

/**
 * How large a PNG or JPEG is, in pixels, read from its head (PNG, IHDR; JPEG, the first start of frame). Undefined for
 * everything else, and where the head is cut off or says nothing sensible.
 */
export function pictureSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = isPng(bytes)
    ? pngSize(view)
    : bytes[0] === 0xff && bytes[1] === 0xd8
      ? jpegSize(view)
      : undefined;
  const isSensible =
    size !== undefined && [size.width, size.height].every((length) => length > 0 && length <= 20_000);
  return isSensible ? size : undefined;
}

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function isPng(bytes: Uint8Array): boolean {
  return pngHead.every((byte, index) => bytes[index] === byte);
}

function pngSize(view: DataView): Size | undefined {
  const isWhole = view.byteLength >= 33 && view.getUint32(12) === 0x49_48_44_52;
  return isWhole ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;
}

/** Walks from marker to marker, each of which says how long it is. */
function jpegSize(view: DataView): Size | undefined {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
