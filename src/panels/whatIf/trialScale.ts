import type { Calendar } from '#src/lib/calendar.ts';
import {
  type Duration,
  duration,
  type DurationUnit,
  secondsPerUnit,
  workingSeconds,
} from '#src/lib/duration.ts';
import type { JsonValue } from '#src/lib/json.ts';
import { durationParts } from '#src/model/fieldText.ts';
import type { DurationField, NumberField } from '#src/notation/field.ts';
import { sliderScale } from '../pull/sliderScale.ts';

/** A figure as a slider shows it: a number in one unit, on a scale. */
export type TrialScale = {
  readonly unit: DurationUnit | undefined;
  readonly min: number;
  readonly max: number;
  readonly step: number;
};

/** What is assumed of a figure that is not known, to have a scale. */
const assumed = 5;

/**
 * The scale of a figure: percentages from 0 to 100, all else to a round number above twice what it is today, in the unit
 * in which it was entered.
 */
export function trialScale(
  field: DurationField | NumberField,
  today: JsonValue | undefined,
  tried: JsonValue | undefined,
  calendar: Calendar,
): TrialScale {
  const unit = field.type === 'duration' ? (durationParts(today)[0]?.unit ?? field.defaultUnit) : undefined;
  const now = amountOn(unit, today, calendar);
  if (field.type === 'number' && field.unit === '%') {
    return { unit, min: field.aboveMin === true ? 1 : 0, max: 100, step: 1 };
  }
  const { max, step } = sliderScale([now === 0 ? assumed : now], amountOn(unit, tried, calendar));
  if (field.type === 'duration') return { unit, min: 0, max, step };
  const whole = field.integer === true ? Math.max(1, Math.round(step)) : step;
  return { unit, min: field.aboveMin === true ? whole : Math.max(0, field.min), max, step: whole };
}

/** The amount of a value in this unit; 0 where it is not known. */
export function amountOn(
  unit: DurationUnit | undefined,
  value: JsonValue | undefined,
  calendar: Calendar,
): number {
  if (typeof value === 'number') return value;
  if (unit === undefined) return 0;
  const seconds = durationParts(value).reduce((sum, part) => sum + workingSeconds(part, calendar), 0);
  return rounded(seconds / secondsPerUnit(unit, calendar));
}

/** The value of an amount that a hand has set. */
export function valueOn(unit: DurationUnit | undefined, amount: number): number | Duration {
  return unit === undefined ? rounded(amount) : duration(rounded(amount), unit);
}

/** Without what binary fractions leave behind. */
function rounded(amount: number): number {
  return Number(amount.toPrecision(6));
}
