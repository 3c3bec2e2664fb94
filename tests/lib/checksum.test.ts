import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '#src/lib/checksum.ts';

describe('a checksum', () => {
  it('is the same for the same text and 16 letters long', () => {
    expect(checksum('')).toBe(checksum(''));
    expect(checksum('a map')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is another one when a letter is changed, lost, doubled or swapped', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2 }), fc.nat(), (text, place) => {
        const at = place % text.length;
        const spoilt = [
          text.slice(0, at) + text.slice(at + 1),
          `${text.slice(0, at)}~~${text.slice(at + 1)}`,
          text.slice(0, at) + text.slice(at, at + 1).repeat(2) + text.slice(at + 1),
        ];
        for (const other of spoilt) expect(checksum(other)).not.toBe(checksum(text));
      }),
    );
  });
});
