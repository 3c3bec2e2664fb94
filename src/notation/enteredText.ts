import { type Duration, type DurationUnit, durationText, durationUnits } from '#src/lib/duration.ts';
import { formatSignificant } from '#src/lib/formatNumber.ts';

/** A number as it was entered, without the noise of binary fractions; undefined stays undefined. */
export function enteredNumber(value: number | undefined): string | undefined {
  return value === undefined ? undefined : formatSignificant(value, 9);
}

/** A percentage as it was entered: `75 %`. */
export function enteredPercent(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${formatSignificant(value, 4)} %`;
}

/** A duration as it was entered: `2 d 4 h`. */
export function enteredDuration(value: Duration | undefined): string | undefined {
  return value === undefined ? undefined : durationText(value);
}

/**
 * The sum of durations without a calendar: added unit by unit, longest unit first (`1 d 30 min`), so that it is exact
 * whatever a day is. Undefined when none is known.
 */
export function summedDurations(durations: readonly (Duration | undefined)[]): string | undefined {
  const sums = new Map<DurationUnit, number>();
  for (const each of durations) {
    for (let part = each; part !== undefined; part = part.plus) {
      sums.set(part.unit, (sums.get(part.unit) ?? 0) + part.value);
    }
  }
  if (sums.size === 0) return undefined;
  const known = durationUnits.filter((unit) => (sums.get(unit) ?? 0) > 0).reverse();
  if (known.length === 0) return `0 ${[...sums.keys()][0] ?? 'min'}`;
  return known.map((unit) => `${formatSignificant(sums.get(unit) ?? 0, 9)} ${unit}`).join(' ');
}
