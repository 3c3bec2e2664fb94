import type { JsonObject } from '#src/lib/json.ts';
import type { Repairs } from './repairs.ts';

/** The value, or what stands in for a missing one, reported. */
export function filled<Value extends string | number>(
  value: Value | undefined,
  standIn: Value,
  where: string,
  name: string,
  repairs: Repairs,
): Value {
  if (value !== undefined) return value;
  const words = standIn === '' ? 'is empty now' : `is “${standIn}” now`;
  repairs.add(where, `its ${name} was missing and ${words}.`);
  return standIn;
}

/** The part with the fields that this version does not know, if there are any. */
export function withExtra<Part extends object>(
  part: Part,
  unknown: JsonObject,
): Part & { extra?: JsonObject } {
  return Object.keys(unknown).length === 0 ? part : { ...part, extra: unknown };
}
