import { linkLimits } from '#src/file/shareLink.ts';

/** Whether a link with so many letters of a map gets through most programs; none: it could not be made. */
export function staysWhole(length: number): boolean {
  return length > 0 && length <= linkLimits.long;
}

/** How far a link with so many letters of a map gets; none: it could not be made. */
export function lengthWords(length: number): string {
  const { easy, long, most } = linkLimits;
  const letters = `${length.toLocaleString('en')} letters`;
  if (length === 0) return 'This browser can’t make links. Save the map as a file and send that.';
  if (length > most) return `The map is too large for a link (${letters}). Save it as a file and send that.`;
  if (length > long)
    return `${letters}: many mail and chat programs cut links this long. A file is the safer way.`;
  if (length > easy)
    return `${letters}: most mail and chat programs keep it whole, some cut it. Try it first.`;
  return `${letters}: short enough for mail and chat.`;
}
