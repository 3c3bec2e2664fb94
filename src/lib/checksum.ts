/**
 * A checksum of a text, 16 letters: FNV-1a over its UTF-16 units, forwards and with another beginning. It finds what was
 * damaged by chance; it is no protection against somebody who wants to deceive.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function checksum(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x1b873593;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x01000193) ^ (second >>> 15);
  }
  return hex(first) + hex(second);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
