import { crc32 } from './crc32.ts';

/** A short sign of a text, the same for the same text: its checksum and its length, in letters and digits. */
export function textSign(text: string): string {
  return crc32(new TextEncoder().encode(text)).toString(36) + text.length.toString(36);
}
