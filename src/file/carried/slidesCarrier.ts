import { failure } from '#src/lib/result.ts';
import { zipEntries } from '#src/lib/zipEntries.ts';
import { type Carried, mostCarriedBytes } from './carriedProblem.ts';
import { carriedText } from './carriedText.ts';
import { mapInXml } from './xmlCarrier.ts';

/** Programs that save a presentation again may count its custom parts anew. */
const customPart = /^\/?customXml\/item\d+\.xml$/i;
/** Letters of base64 around the map. */
const mostPartBytes = mostCarriedBytes * 1.5;

/** The map that a presentation carries; undefined for an archive that is none. */
export function mapInSlides(archive: Uint8Array): Carried | undefined {
  const entries = zipEntries(archive);
  if (entries === undefined) return failure('damaged');
  if (!entries.some(({ name }) => /^\/?ppt\//i.test(name))) return undefined;
  // Of all parts together, so that many small bombs are no larger than one.
  let bytesLeft = mostPartBytes;
  for (const { name, read } of entries) {
    if (!customPart.test(name)) continue;
    const part = read(bytesLeft);
    if (!part.ok) return failure(part.problem === 'too-large' ? 'too-large' : 'damaged');
    bytesLeft -= part.value.length;
    const xml = carriedText(part.value);
    const found = xml.ok ? mapInXml(xml.value) : xml;
    if (found.ok || found.problem !== 'none') return found;
  }
  return failure('none');
}
