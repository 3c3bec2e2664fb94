import { Inflate, Unzlib } from 'fflate';
import { failure, type Result, success } from './result.ts';

/** So many compressed bytes at a time: they become about a thousand times as many at most. */
const portion = 4096;

/**
 * Deflated data as it was, `raw` as in zip files or `zlib` as in PNG files. What would become longer than `cap` bytes is
 * given up at that point, however small it is deflated.
 */
export function inflateCapped(
  data: Uint8Array,
  cap: number,
  format: 'raw' | 'zlib' = 'raw',
): Result<Uint8Array, 'too-large' | 'damaged'> {
  const parts: Uint8Array[] = [];
  const got = { length: 0, isWhole: false };
  const take = (part: Uint8Array, isLast: boolean) => {
    got.length += part.length;
    got.isWhole ||= isLast;
    if (got.length <= cap) parts.push(part);
  };
  const stream = format === 'raw' ? new Inflate(take) : new Unzlib(take);
  try {
    for (let start = 0; start < data.length; start += portion) {
      stream.push(data.subarray(start, start + portion), start + portion >= data.length);
      if (got.length > cap) return failure('too-large');
    }
  } catch {
    return failure('damaged');
  }
  return got.isWhole ? success(joined(parts, got.length)) : failure('damaged');
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
