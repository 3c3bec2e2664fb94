import { fromBase64url, toBase64url } from '#src/lib/base64url.ts';
import { deflateText, inflateText } from '#src/lib/deflate.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { MapDocument } from '#src/model/document.ts';
import { saveMap } from './save.ts';

/** How long a link may be, in characters of what stands behind its `#`. */
export const linkLimits = {
  /** Up to here every common mail and chat program keeps it whole. */
  easy: 2_000,
  /** Beyond this many programs cut it. */
  long: 32 * 1024,
  /** Longer ones are neither made nor read. */
  most: 256 * 1024,
  /** Of the map in it, in bytes. */
  inflated: 5 * 1024 * 1024,
} as const;

/** The version of links that this program makes; what is in them has its own. */
const linkVersion = 1;

/**
 * `map=1.<number of letters>.<letters>`: the file text without its spaces, packed, as letters that may stand in an
 * address. The number tells whether all of them have arrived.
 */
const form = /^#?map=(\d{1,6})\.([0-9a-z]{1,8})\.([\w-]*)/;

/** Whether what stands behind the `#` of an address is to be a map. */
export function isMapFragment(fragment: string): boolean {
  return /^#?map=/.test(fragment);
}

/** The map as what stands behind the `#` of a link, which no browser sends to a server. As long as it is. */
export async function mapFragment(document: MapDocument): Promise<string> {
  const letters = toBase64url(await deflateText(JSON.stringify(JSON.parse(saveMap(document)))));
  return `map=${linkVersion}.${letters.length.toString(36)}.${letters}`;
}

/**
 * The file text in a link, still to be read as a file; or why there is none and what to do. What mail programs put in
 * (line breaks, spaces) and behind it (a full stop, a bracket) does no harm.
 */
export async function fragmentText(fragment: string): Promise<Result<string, string>> {
  if (fragment.length > linkLimits.most + 100) return failure(tooLarge);
  const found = form.exec(fragment.replace(/\s|%(?:20|0a|0d)/gi, ''));
  if (found === null) return failure(damaged);
  const [, version = '', count = '', letters = ''] = found;
  if (Number(version) > linkVersion) return failure(newer);
  const length = Number.parseInt(count, 36);
  if (Number(version) < 1 || length > linkLimits.most) return failure(damaged);
  if (letters.length < length) return failure(cut(letters.length, length));
  const bytes = fromBase64url(letters.slice(0, length));
  if (bytes === undefined) return failure(damaged);
  const text = await inflateText(bytes, linkLimits.inflated);
  if (text.ok) return success(text.value);
  return failure(text.problem === 'too-large' ? tooLarge : damaged);
}

const damaged =
  'The link is damaged: letters of it were changed on the way. Ask for it again, or for the map as a file.';
const tooLarge =
  'What the link holds is too large for a map in a link. Ask for the map as a file, and open that.';
const newer =
  'The link was made by a newer version of Pullmap. Reload this page to get the newest, then open the link again.';

function cut(there: number, length: number): string {
  const [here, all] = [there, length].map((number) => number.toLocaleString('en'));
  return `The link is not whole: ${here} of its ${all} letters have arrived. Some mail and chat programs cut long links. Ask for the map as a file.`;
}
