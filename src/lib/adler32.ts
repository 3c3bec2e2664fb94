const modulus = 65_521;
/** So many bytes can be summed before a sum leaves 32 bits. */
const atOnce = 3800;

/** The checksum at the end of a zlib stream (RFC 1950), from 0 to 2³² − 1. */
export function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let start = 0; start < bytes.length; start += atOnce) {
    for (const byte of bytes.subarray(start, start + atOnce)) {
      low += byte;
      high += low;
    }
    low %= modulus;
    high %= modulus;
  }
  return high * 65_536 + low;
}
