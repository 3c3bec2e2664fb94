import { describe, expect, it } from 'vitest';
import { parseNumber } from '#src/lib/parseNumber.ts';

const percentage = { min: 0, max: 100, unit: '%' };

describe('parseNumber', () => {
  it.each([
    ['75', 75],
    ['75 %', 75],
    ['0,4', 0.4],
    ['.5', 0.5],
    ['0,125', 0.125],
    [' 12.50% ', 12.5],
  ])('reads %s', (typed, expected) => {
    expect(parseNumber(typed, percentage)).toEqual({ ok: true, value: expected });
  });

  it('reads thousands with spaces', () => {
    expect(parseNumber('20 000')).toEqual({ ok: true, value: 20000 });
  });

  it.each([
    ['1,200', {}, 'write 1200 or 1.200'],
    ['abc', {}, 'is not a number'],
    ['1e5', {}, 'is not a number'],
    ['-1', percentage, 'At least 0 %.'],
    ['101', percentage, 'At most 100 %.'],
    ['0', { min: 0, aboveMin: true }, 'More than 0.'],
    ['1.5', { integer: true }, 'Only whole numbers.'],
    ['9'.repeat(400), {}, 'is too large'],
  ])('refuses %s in words', (typed, limits, expected) => {
    const read = parseNumber(typed, limits);
    expect(read.ok ? read.value : read.problem).toEqual(expect.stringContaining(expected));
  });

  it('takes empty as not known', () => {
    expect(parseNumber(' ')).toEqual({ ok: true, value: undefined });
  });
});
