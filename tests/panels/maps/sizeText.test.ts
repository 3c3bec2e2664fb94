import { describe, expect, it } from 'vitest';
import { sizeText } from '#src/panels/maps/sizeText.ts';

describe('how large a file is', () => {
  it.each([
    [0, 'less than 1 kB'],
    [999, 'less than 1 kB'],
    [1000, '1 kB'],
    [1234, '1.2 kB'],
    [12_345, '12 kB'],
    [994_999, '990 kB'],
    [995_000, '1 MB'],
    [12_345_678, '12 MB'],
  ])('is said roughly', (bytes, words) => {
    expect(sizeText(bytes)).toBe(words);
  });
});
