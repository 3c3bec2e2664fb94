import type { JsonObject, JsonValue } from '#src/lib/json.ts';
import { rivalFields } from '#src/model/rivalFields.ts';
import type { Fields } from '#src/notation/field.ts';

/**
 * What to change when one field is given a value: the value, its rivals removed. When it is emptied again, what it had
 * displaced (in `displaced`, by name of the field) comes back, so that a slip or Escape loses nothing.
 */
export function patchFor(
  fields: Fields,
  data: JsonObject,
  name: string,
  value: JsonValue | undefined,
  displaced: JsonObject,
): { readonly patch: JsonObject; readonly displaced: JsonObject } {
  const rivals = rivalFields(fields, name);
  if (value === undefined) {
    const back = Object.fromEntries(rivals.map((rival) => [rival, data[rival] ?? displaced[rival]]));
    return { patch: { ...back, [name]: undefined }, displaced };
  }
  const known = rivals.filter((rival) => data[rival] !== undefined);
  return {
    patch: { ...Object.fromEntries(known.map((rival) => [rival, undefined])), [name]: value },
    displaced: { ...displaced, ...Object.fromEntries(known.map((rival) => [rival, data[rival]])) },
  };
}
