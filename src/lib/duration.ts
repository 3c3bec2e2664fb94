import { type Calendar, daysPerMonth, secondsPerDay } from './calendar.ts';

/**
 * Units of a duration as people enter it: working seconds, minutes, hours, days, weeks, months, and `cd`, elapsed
 * calendar days (used for waits, converted × daysPerWeek ÷ 7).
 */
export const durationUnits = ['s', 'min', 'h', 'd', 'wk', 'mo', 'cd'] as const;
export type DurationUnit = (typeof durationUnits)[number];

/**
 * A duration exactly as it was entered. `2d 4h` is `{ value: 2, unit: 'd', plus: { value: 4, unit: 'h' } }`, so that it
 * still means two days and four hours after the calendar has changed. Values are finite and not negative.
 */
export type Duration = {
  readonly value: number;
  readonly unit: DurationUnit;
  readonly plus?: Duration;
};

/** The one way to write a duration in code: `duration(2, 'd')`. */
export function duration(value: number, unit: DurationUnit): Duration {
  return { value, unit };
}

/** Working seconds in one unit under this calendar. */
export function secondsPerUnit(unit: DurationUnit, calendar: Calendar): number {
  switch (unit) {
    case 's':
      return 1;
    case 'min':
      return 60;
    case 'h':
      return 3600;
    case 'd':
      return secondsPerDay(calendar);
    case 'wk':
      return secondsPerDay(calendar) * calendar.daysPerWeek;
    case 'mo':
      return secondsPerDay(calendar) * daysPerMonth(calendar);
    case 'cd':
      return (secondsPerDay(calendar) * calendar.daysPerWeek) / 7;
  }
}

/** Working seconds of a duration, parts added. Full precision; rounding is for display only. */
export function workingSeconds(entered: Duration, calendar: Calendar): number {
  const rest = entered.plus === undefined ? 0 : workingSeconds(entered.plus, calendar);
  return entered.value * secondsPerUnit(entered.unit, calendar) + rest;
}

/** The duration as text, as it was entered: `2 d 4 h`, `90 min`. */
export function durationText(entered: Duration): string {
  const first = `${entered.value} ${entered.unit}`;
  return entered.plus === undefined ? first : `${first} ${durationText(entered.plus)}`;
}
