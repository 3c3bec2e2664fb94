/* oxlint-disable no-control-regex -- control characters are what this file takes out */

export type TextLimits = { readonly maxLength: number; readonly multiline?: boolean };

/**
 * Text as the map keeps it: no control characters (Office's soft line break U+000B becomes a line break or a space), no
 * lone surrogates, no non-characters, line ends as `\n`, at most `maxLength` UTF-16 units. Exports can then never be
 * damaged by what was pasted.
 */
export function cleanText(text: string, limits: TextLimits): string {
  const start = text.slice(0, limits.maxLength * 2 + 16);
  const lineBreak = limits.multiline === true ? '\n' : ' ';
  const cleaned = start
    .toWellFormed()
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029\n]/g, lineBreak)
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000e-\u001f\u007f-\u009f\ufffe\uffff\ufeff]/g, '');
  return cut(cleaned, limits.maxLength);
}

/** At most `length` UTF-16 units, never half a surrogate pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
