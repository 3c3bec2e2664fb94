import { describe, expect, it } from 'vitest';
import { officeCalendar } from '#src/lib/calendar.ts';
import { durationText, workingSeconds } from '#src/lib/duration.ts';
import { parseDuration } from '#src/lib/parseDuration.ts';

function seconds(typed: string, calendar = officeCalendar): number {
  const read = parseDuration(typed, 'min');
  if (!read.ok) throw new Error(`${typed}: ${read.problem}`);
  if (read.value === undefined) throw new Error(`${typed} was read as not known`);
  return workingSeconds(read.value, calendar);
}

function reason(typed: string): string {
  const read = parseDuration(typed, 'min');
  if (read.ok) throw new Error(`${typed} was read as ${JSON.stringify(read.value)}`);
  return read.problem;
}

describe('parseDuration', () => {
  it.each([
    ['90', 90 * 60],
    ['90 min', 90 * 60],
    ['1.5h', 5400],
    ['1,5 h', 5400],
    ['2d 4h', 2 * 8 * 3600 + 4 * 3600],
    ['3 wk', 3 * 5 * 8 * 3600],
    ['45 seconds', 45],
    ['1 mo', (52 / 12) * 5 * 8 * 3600],
    ['7 cd', 5 * 8 * 3600],
    ['7 calendar days', 5 * 8 * 3600],
    ['1 200 s', 1200],
    ['2 DAYS, 30 MIN', 2 * 8 * 3600 + 1800],
    ['.5 h', 1800],
    ['0', 0],
  ])('reads %s', (typed, expected) => {
    expect(seconds(typed)).toBeCloseTo(expected, 6);
  });

  it('takes empty as not known, which is not zero', () => {
    expect(parseDuration('  ', 'min')).toEqual({ ok: true, value: undefined });
  });

  it('keeps two days and four hours as entered, whatever the calendar becomes', () => {
    const read = parseDuration('2d 4h', 'min');
    expect(read).toEqual({ ok: true, value: { value: 2, unit: 'd', plus: { value: 4, unit: 'h' } } });
    expect(read.ok && read.value !== undefined && durationText(read.value)).toBe('2 d 4 h');
    expect(seconds('2d 4h', { hoursPerDay: 24, daysPerWeek: 7 })).toBe(52 * 3600);
  });

  it('says why it refuses', () => {
    expect(reason('-3 h')).toBe('A duration can’t be negative.');
    expect(reason('soon')).toContain('is not a duration');
    expect(reason('3 parsecs')).toContain('“parsecs” is not a unit of time');
    expect(reason('1,500 h')).toContain('write 1500 or 1.500');
    expect(reason('1,500')).toContain('write 1500 or 1.500');
    expect(reason('9999999 d')).toContain('too long');
    expect(reason('9'.repeat(400))).toContain('too');
    expect(reason('1h 1h 1h 1h 1h')).toContain('is not a duration');
    expect(reason('h')).toContain('is not a duration');
    expect(reason('2 d 4')).toContain('is not a duration');
  });

  it('answers at once for a million characters', () => {
    expect(reason('1 '.repeat(500_000)).length).toBeLessThan(120);
    expect(reason('a'.repeat(1_000_000)).length).toBeLessThan(120);
  });
});
