import type { PickedFile } from '#src/store/fileGateway.ts';

/** What the file picker offers: map files, and what may carry maps inside. */
export const acceptedFiles = '.json,.png,.svg,.pptx,.zip';

/** Longer texts are not read to their end: what is read is too large already, and opening says so. */
const mostText = 32_000_000;
/** A map stands at the beginning of its picture; slides of this size are none of ours. */
const mostBytes = 128_000_000;

/**
 * A file that was picked, dropped or pasted, as bytes where it begins like a picture (PNG) or slides. It rejects when the
 * file can't be read (a folder, or gone).
 */
export async function readPickedFile(file: File): Promise<PickedFile> {
  const { name } = file;
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isBinary = (first === 0x89 && second === 0x50) || (first === 0x50 && second === 0x4b);
  return isBinary
    ? { name, bytes: new Uint8Array(await file.slice(0, mostBytes).arrayBuffer()) }
    : { name, text: await file.slice(0, mostText).text() };
}
