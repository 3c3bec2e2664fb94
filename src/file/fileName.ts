/** Names that Windows keeps for devices, whatever stands behind a full stop. */
const reserved = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?= *(?:\.|$))/i;
const longest = 80;

/**
 * A file name from a map's title that every system accepts: no separators, no control or direction characters, at most
 * 80 characters before the ending. `map` when nothing is left of the title.
 */
export function fileNameFor(title: string, ending = '.vsm.json'): string {
  const plain = title
    .slice(0, 4 * longest)
    .toWellFormed()
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\ufffd]+/gu, '');
  const short = Array.from(plain).slice(0, longest).join('');
  const name = short.replace(/^[\s.-]+|[\s.-]+$/g, '');
  if (name === '') return `map${ending}`;
  return `${name.replace(reserved, '$& map')}${ending}`;
}
