import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import {
  enteredDuration,
  enteredNumber,
  enteredPercent,
  summedDurations,
} from '#src/notation/enteredText.ts';

describe('figures as they were entered', () => {
  it('shows numbers without the noise of binary fractions', () => {
    expect(enteredNumber(0.1 + 0.2)).toBe('0.3');
    expect(enteredNumber(0.65)).toBe('0.65');
    expect(enteredPercent(75)).toBe('75 %');
    expect(enteredPercent(33.3)).toBe('33.3 %');
    expect(enteredDuration({ ...duration(2, 'd'), plus: duration(4, 'h') })).toBe('2 d 4 h');
  });

  it('shows nothing for what is not known', () => {
    expect(enteredNumber(undefined)).toBeUndefined();
    expect(enteredPercent(undefined)).toBeUndefined();
    expect(enteredDuration(undefined)).toBeUndefined();
    expect(summedDurations([undefined])).toBeUndefined();
  });

  it('adds durations unit by unit, so that no calendar is needed', () => {
    expect(summedDurations([duration(30, 'min'), duration(10, 'min'), undefined])).toBe('40 min');
    expect(summedDurations([duration(30, 'min'), duration(1, 'd')])).toBe('1 d 30 min');
    const both = { ...duration(2, 'd'), plus: duration(4, 'h') };
    expect(summedDurations([both, duration(1, 'h')])).toBe('2 d 5 h');
    expect(summedDurations([duration(0, 'h')])).toBe('0 h');
  });
});
