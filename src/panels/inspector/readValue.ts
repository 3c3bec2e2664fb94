import { type Duration, durationUnits } from '#src/lib/duration.ts';
import { isJsonObject, type JsonValue } from '#src/lib/json.ts';

/** The value as a text; undefined when it is none. */
export function asText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value as a number; undefined when it is none. */
export function asNumber(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The value as a duration; undefined when it is none, as data of a later version's kinds may be. */
export function asDuration(value: JsonValue | undefined): Duration | undefined {
  if (!isJsonObject(value)) return undefined;
  const { value: amount, unit: unitId, plus } = value;
  const unit = durationUnits.find((candidate) => candidate === unitId);
  if (typeof amount !== 'number' || unit === undefined) return undefined;
  const rest = asDuration(plus);
  return rest === undefined ? { value: amount, unit } : { value: amount, unit, plus: rest };
}
