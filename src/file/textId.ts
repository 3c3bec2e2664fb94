/**
 * An id for a map whose file has none: always the same for the same text, so that opening the file twice does not make
 * two maps. (FNV-1a, 32 bits, and the length.)
 */
export function textId(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return `m_${(hash >>> 0).toString(36)}${text.length.toString(36)}`;
}
