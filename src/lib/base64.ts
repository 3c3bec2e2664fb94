/** More letters at once are more arguments than a function may have. */
const atOnce = 0x8000;

/** Bytes as base64 with the letters `+` and `/` and with padding. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += atOnce) {
    binary += String.fromCharCode(...bytes.subarray(start, start + atOnce));
  }
  return btoa(binary);
}

/** The bytes that base64 says, white space in it left aside; undefined where it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
