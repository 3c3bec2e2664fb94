import type { JsonObject, JsonValue } from '#src/lib/json.ts';
import type { Fields } from '#src/notation/field.ts';

/** Names of the fields that can't be known together with this one: those it replaces, and those that replace it. */
export function rivalFields(fields: Fields, name: string): readonly string[] {
  const replaced = fields[name]?.replaces;
  const replacing = Object.keys(fields).filter((other) => fields[other]?.replaces === name);
  return replaced === undefined ? replacing : [replaced, ...replacing];
}

/** A patch that sets these values and takes away what can't be known beside them. */
export function patchWithoutRivals(fields: Fields, values: JsonObject): JsonObject {
  const patch: Record<string, JsonValue | undefined> = {};
  for (const name of Object.keys(values)) {
    for (const rival of rivalFields(fields, name)) patch[rival] = undefined;
  }
  return { ...patch, ...values };
}
