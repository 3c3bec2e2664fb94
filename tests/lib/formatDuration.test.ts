import { describe, expect, it } from 'vitest';
import { officeCalendar } from '#src/lib/calendar.ts';
import { exactDuration, formatDuration, formatDurationIn } from '#src/lib/formatDuration.ts';

const day = 8 * 3600;

describe('formatDuration', () => {
  it.each([
    [29.62 * day, '29.6 d'],
    [11.4 * day, '11.4 d'],
    [43 * 60, '43 min'],
    [1.25 * day, '1.25 d'],
    [7.9999 * 3600, '8 h'],
    [59, '59 s'],
    [0.5, '0.5 s'],
    [0, '0 min'],
    [1234.5 * day, '1230 d'],
    [99.95 * day, '100 d'],
    [2.345 * 3600, '2.35 h'],
  ])('shows %d working seconds as %s', (seconds, expected) => {
    expect(formatDuration(seconds, officeCalendar)).toBe(expected);
  });

  it('never shows a figure that is not defined', () => {
    expect(formatDuration(undefined, officeCalendar)).toBe('–');
    expect(formatDuration(Number.NaN, officeCalendar)).toBe('–');
    expect(formatDuration(Number.POSITIVE_INFINITY, officeCalendar)).toBe('–');
  });

  it('knows the day of the calendar', () => {
    expect(formatDuration(24 * 3600, { hoursPerDay: 24, daysPerWeek: 7 })).toBe('1 d');
    expect(formatDuration(24 * 3600, officeCalendar)).toBe('3 d');
  });

  it('has the exact value and a stated unit at hand', () => {
    expect(exactDuration(29.625 * day, officeCalendar)).toBe('29.625 d = 237 h = 853\u202f200 s');
    expect(formatDurationIn(3 * 3600, 'min', officeCalendar, 0)).toBe('180 min');
  });
});
