import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio, readableOnWhite } from '#src/lib/contrast.ts';

const colour = fc.stringMatching(/^#[0-9a-f]{6}$/);

describe('contrast', () => {
  it('is that of the published examples', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastRatio('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  });

  it('is enough on white for every colour, which stays as it is where it was enough', () => {
    fc.assert(
      fc.property(colour, (given) => {
        const readable = readableOnWhite(given);
        expect(contrastRatio(readable, '#ffffff')).toBeGreaterThanOrEqual(4.5);
        const wasEnough = contrastRatio(given, '#ffffff') >= 4.5;
        expect(wasEnough && readable !== given).toBe(false);
      }),
    );
  });
});
