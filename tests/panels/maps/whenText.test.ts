import { describe, expect, it } from 'vitest';
import { whenText } from '#src/panels/maps/whenText.ts';

const at = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime();
const now = at(2026, 10, 26, 8, 30);

describe('when a map was changed', () => {
  it.each([
    [at(2026, 10, 26, 8, 5), 'today, 8:05'],
    [at(2026, 10, 25, 23, 59), 'yesterday, 23:59'],
    [at(2026, 10, 24, 14, 2), '24 Nov, 14:02'],
    [at(2025, 11, 31, 9, 0), '31 Dec 2025'],
  ])('is said as people say it', (time, words) => {
    expect(whenText(time, now)).toBe(words);
  });
});
