import { describe, expect, it } from 'vitest';
import { formatNumber, formatPercent, formatTimes } from '#src/lib/formatNumber.ts';

describe('formatNumber', () => {
  it.each([
    [360.7, '361'],
    [10.8, '10.8'],
    [0.81, '0.81'],
    [0, '0'],
    [20000, '20\u202f000'],
    [1234.5, '1235'],
    [9.996, '10'],
    [undefined, '–'],
    [Number.NaN, '–'],
  ])('shows %s as %s', (value, expected) => {
    expect(formatNumber(value)).toBe(expected);
  });
});

describe('formatTimes', () => {
  it.each([
    [1.5, '×1.5'],
    [0.3, '×0.3'],
    [1.01, '×1.01'],
    [0.98, '×0.98'],
  ])('says %s as %s', (count, expected) => {
    expect(formatTimes(count)).toBe(expected);
  });

  it.each([1, 1.004, 0.9996])('says nothing of %s, which is written as once', (count) => {
    expect(formatTimes(count)).toBeUndefined();
  });
});

describe('formatPercent', () => {
  it.each([
    [0.0394737, '3.9 %'],
    [0.1425, '14.3 %'],
    [0.2997844, '30 %'],
    [0.000092, '0.0092 %'],
    [0.987, '98.7 %'],
    [1, '100 %'],
    [0, '0 %'],
    [undefined, '–'],
  ])('shows %s as %s', (ratio, expected) => {
    expect(formatPercent(ratio)).toBe(expected);
  });

  it('keeps the zeros of a stated number of decimals', () => {
    expect(formatPercent(0.2997844, 1)).toBe('30.0 %');
    expect(formatPercent(0.2272727, 0)).toBe('23 %');
  });
});
