import { adler32 } from '#src/lib/adler32.ts';
import { inflateCapped } from '#src/lib/inflateCapped.ts';
import { failure } from '#src/lib/result.ts';
import { type Carried, mostCarriedBytes } from './carriedProblem.ts';
import { carriedText } from './carriedText.ts';

/** The text that was put into a zlib stream (RFC 1950), whose checksum has to be right: half a letter may be a figure. */
export function unzlibChecked(stream: Uint8Array): Carried {
  const inflated = inflateCapped(stream, mostCarriedBytes, 'zlib');
  if (!inflated.ok) return inflated;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const isRight = view.getUint32(stream.length - 4) === adler32(inflated.value);
  return isRight ? carriedText(inflated.value) : failure('damaged');
}
