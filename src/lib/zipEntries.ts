import { crc32 } from './crc32.ts';
import { inflateCapped } from './inflateCapped.ts';
import { failure, type Result, success } from './result.ts';

/** Why a file in a zip can't be had: it would be longer than asked for, is not as it was put in, or in a way of its own. */
export type ZipProblem = 'too-large' | 'damaged' | 'encrypted' | 'unsupported';

export type ZipEntry = {
  /** As it stands there: any text, never to be trusted as a path. */
  readonly name: string;
  /** Inflates the file, up to `cap` bytes, and compares it with its checksum. */
  readonly read: (cap: number) => Result<Uint8Array, ZipProblem>;
};

const endLength = 22;
const longestComment = 0xffff;
const centralLength = 46;
const localLength = 30;

/** Whether the bytes begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * The files in a zip, folders left out, read from its directory; none is inflated before it is read. Undefined where there
 * is no directory: it is no zip, is cut off, or has grown beyond what a plain zip can say (4 GB, 65,535 files).
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + centralLength > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const behind = nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = decoder.decode(bytes.subarray(at + centralLength, at + centralLength + nameLength));
    if (!/[\\/]$/.test(name)) entries.push({ name, read: readerOf(bytes, view, at) });
    at += centralLength + behind;
  }
  return entries;
}

const decoder = new TextDecoder();

/** Where the end of the directory stands: at the end of the file, before a comment of unknown length. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

function readerOf(bytes: Uint8Array, view: DataView, central: number): ZipEntry['read'] {
  const isEncrypted = (view.getUint16(central + 8, true) & 1) === 1;
  const method = view.getUint16(central + 10, true);
  const checksum = view.getUint32(central + 16, true);
  const packedLength = view.getUint32(central + 20, true);
  const length = view.getUint32(central + 24, true);
  const local = view.getUint32(central + 42, true);
  return (cap) => {
    if (isEncrypted) return failure('encrypted');
    if (method !== 0 && method !== 8) return failure('unsupported');
    if (length > cap) return failure('too-large');
    const packed = packedBytes(bytes, view, local, packedLength);
    if (packed === undefined) return failure('damaged');
    const read = method === 0 ? success(packed) : inflateCapped(packed, cap);
    if (!read.ok) return read;
    return crc32(read.value) === checksum ? read : failure('damaged');
  };
}

/** The file as it is packed, behind its own header; undefined where that is not there. */
function packedBytes(
  bytes: Uint8Array,
  view: DataView,
  local: number,
  length: number,
): Uint8Array | undefined {
  if (local + localLength > bytes.length || view.getUint32(local, true) !== 0x04034b50) return undefined;
  const start = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start + length > bytes.length ? undefined : bytes.subarray(start, start + length);
}
