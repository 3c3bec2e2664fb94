import { describe, expect, it } from 'vitest';
import { comparedValues } from '#src/analysis/compare/comparedValues.ts';

describe('a figure before and after', () => {
  it.each([
    ['less', 10, 8, 'better', 0.2],
    ['less', 8, 10, 'worse', -0.25],
    ['more', 10, 8, 'worse', -0.2],
    ['more', 8, 10, 'better', 0.25],
    ['less', 8, 8, 'same', 0],
    ['more', 8, 8, 'same', 0],
    // A loss that has become smaller.
    ['more', -10, -5, 'better', 0.5],
  ] as const)('where %s is better, from %d to %d is %s', (better, before, after, verdict, amount) => {
    const compared = comparedValues(before, after, better, 'relative');
    expect(compared).toEqual({
      before,
      after,
      difference: after - before,
      verdict,
      improvement: { by: 'relative', amount },
    });
  });

  it('is compared in points where it is a ratio, from nothing too', () => {
    expect(comparedValues(0.5, 0.75, 'more', 'points').improvement).toEqual({ by: 'points', amount: 0.25 });
    expect(comparedValues(0, 0.25, 'less', 'points').improvement).toEqual({ by: 'points', amount: -0.25 });
  });

  it('has no improvement relative to nothing, but is better or worse all the same', () => {
    expect(comparedValues(0, 3, 'less', 'relative')).toMatchObject({
      difference: 3,
      verdict: 'worse',
      improvement: undefined,
    });
    expect(comparedValues(0, 0, 'less', 'relative')).toMatchObject({ improvement: { amount: 0 } });
  });

  it('is a plain fact where neither way is better, and where one side is not known', () => {
    expect(comparedValues(1, 2, 'none', 'relative')).toMatchObject({
      difference: 1,
      verdict: 'plain',
      improvement: undefined,
    });
    for (const [before, after] of [
      [undefined, 2],
      [1, undefined],
      [undefined, undefined],
    ]) {
      expect(comparedValues(before, after, 'less', 'relative')).toEqual({
        before,
        after,
        difference: undefined,
        verdict: 'plain',
        improvement: undefined,
      });
    }
  });

  it.each([
    [1, 1 + 9e-10, 'same'],
    [1, 1 + 3e-9, 'worse'],
    // Measured by the larger of the two, whatever their sign.
    [1e6, 1e6 + 9e-4, 'same'],
    [1e6 + 9e-4, 1e6, 'same'],
    [-1e6, -1e6 - 9e-4, 'same'],
    [1e-6, 2e-6, 'worse'],
    [0, 1e-12, 'worse'],
  ])('takes the noise of binary fractions for nothing: from %d to %d it is %s', (before, after, verdict) => {
    expect(comparedValues(before, after, 'less', 'points').verdict).toBe(verdict);
  });
});
