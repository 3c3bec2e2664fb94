import { expect, it } from 'vitest';
import { dayNumber } from '#src/lib/dayNumber.ts';

const between = (from: string, to: string) => (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0);

it('counts the days between two days, over months, leap days and years', () => {
  expect(between('2026-11-22', '2026-11-26')).toBe(4);
  expect(between('2026-02-28', '2026-03-01')).toBe(1);
  expect(between('2024-02-28', '2024-03-01')).toBe(2);
  expect(between('2025-12-31', '2026-01-01')).toBe(1);
  expect(between('2000-01-01', '2100-01-01')).toBe(36_525);
  expect(between('0000-01-01', '1970-01-01')).toBe(719_528);
});

it('refuses what is not a day', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', 'today', ''])
    expect(dayNumber(text), text).toBeUndefined();
});
