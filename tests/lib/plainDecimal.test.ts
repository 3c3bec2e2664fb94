import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDecimal } from '#src/lib/plainDecimal.ts';

describe('a number in digits', () => {
  it('has no exponent', () => {
    expect(plainDecimal(1e-7)).toBe('0.0000001');
    expect(plainDecimal(-1.25e-9)).toBe('-0.00000000125');
    expect(plainDecimal(1.5e22)).toBe('15000000000000000000000');
    expect(plainDecimal(0.4)).toBe('0.4');
  });

  it('is the same number again', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(numbers, (value) => {
        expect(plainDecimal(value)).not.toContain('e');
        expect(Number(plainDecimal(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
