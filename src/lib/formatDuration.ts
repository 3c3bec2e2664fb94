import { type Calendar, secondsPerDay } from './calendar.ts';
import type { DurationUnit } from './duration.ts';
import { secondsPerUnit } from './duration.ts';
import { formatSignificant, notDefined } from './formatNumber.ts';
import { roundHalfUp } from './roundHalfUp.ts';

/** Less than this is what sums of binary fractions leave over. In seconds. */
const noise = 1e-6;

/**
 * Working seconds as people read them: in the largest of day, hour, minute and second that keeps the figure at or above
 * 1, with at most three significant digits, halves rounded up (`11.4 d`, `43 min`). Weeks and months are never used for
 * results: 11.4 d is understood by everyone, 2.28 wk is not. Not defined or not finite: an en dash.
 */
export function formatDuration(seconds: number | undefined, calendar: Calendar): string {
  if (seconds === undefined || !Number.isFinite(seconds)) return notDefined;
  if (Math.abs(seconds) < noise) return '0 min';
  const size = Math.abs(seconds);
  if (size >= secondsPerDay(calendar)) return inUnit(seconds, 'd', calendar);
  if (size >= 3600) return inUnit(seconds, 'h', calendar);
  if (size >= 60) return inUnit(seconds, 'min', calendar);
  return inUnit(seconds, 's', calendar);
}

/** Working seconds in a stated unit with a stated number of decimals, as published tables show them: `180 min`. */
export function formatDurationIn(
  seconds: number,
  unit: DurationUnit,
  calendar: Calendar,
  decimals: number,
): string {
  const value = roundHalfUp(seconds / secondsPerUnit(unit, calendar), decimals);
  return `${value.toFixed(decimals)} ${unit}`;
}

/** The figure behind the rounding, for a hover: `29.625 d = 237 h = 853 200 s`, up to eight significant digits. */
export function exactDuration(seconds: number | undefined, calendar: Calendar): string {
  if (seconds === undefined || !Number.isFinite(seconds)) return notDefined;
  const units: DurationUnit[] = ['d', 'h', 's'];
  return units
    .map((unit) => `${formatSignificant(seconds / secondsPerUnit(unit, calendar), 8)} ${unit}`)
    .join(' = ');
}

function inUnit(seconds: number, unit: DurationUnit, calendar: Calendar): string {
  return `${formatSignificant(seconds / secondsPerUnit(unit, calendar), 3)} ${unit}`;
}
