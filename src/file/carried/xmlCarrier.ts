import { zlibSync } from 'fflate';
import { fromBase64, toBase64 } from '#src/lib/base64.ts';
import { failure } from '#src/lib/result.ts';
import { type Carried, mostCarriedBytes } from './carriedProblem.ts';
import { carriedText } from './carriedText.ts';
import { unzlibChecked } from './unzlibChecked.ts';

/** Of the element that carries a map inside a drawing or a presentation. */
export const carriedNamespace = 'urn:pullmap:map';

/** The element, under whatever prefix another program has given it, what it says of itself, and its text. */
const element = /<(?:[\w.-]{1,40}:)?map\b([^<>]*)>([^<]*)</g;
const encodings = { plain: 'base64', packed: 'zlib base64' };

/** The element with the text of a map file, in letters that no program rewrites: packed for what is not packed itself. */
export function mapElement(text: string, isPacked: boolean): string {
  const bytes = new TextEncoder().encode(text);
  const encoding = isPacked ? encodings.packed : encodings.plain;
  const content = toBase64(isPacked ? zlibSync(bytes) : bytes);
  return `<map xmlns="${carriedNamespace}" encoding="${encoding}">${content}</map>`;
}

/** The map in an XML text, which is searched as text: nothing of it is parsed, shown or run. */
export function mapInXml(xml: string): Carried {
  if (!xml.includes(carriedNamespace)) return failure('none');
  for (const [, attributes = '', content = ''] of xml.matchAll(element)) {
    const encoding = /\bencoding=(?:"([^"]*)"|'([^']*)')/.exec(attributes);
    if (encoding === null) continue;
    return decoded(encoding[1] ?? encoding[2] ?? '', content);
  }
  return failure('damaged');
}

function decoded(encoding: string, content: string): Carried {
  if (encoding !== encodings.plain && encoding !== encodings.packed) return failure('newer');
  // Four letters for three bytes; even a packed map has less than one.
  if (content.length > mostCarriedBytes * 1.5) return failure('too-large');
  const bytes = fromBase64(content);
  if (bytes === undefined) return failure('damaged');
  return encoding === encodings.plain ? carriedText(bytes) : unzlibChecked(bytes);
}
