import { cleanText } from '#src/lib/cleanText.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#src/lib/json.ts';
import type { Field, Fields, TextField } from '#src/notation/field.ts';
import { sameJson } from './sameJson.ts';

/**
 * Data as it may stand in the map: texts cleaned as their fields declare, and what is then empty (a text, a group) left
 * out, because empty means unknown. Everything else stays as it is; fields that are not declared are kept.
 */
export function cleanData(fields: Fields, data: JsonObject): JsonObject {
  const cleaned: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(data)) {
    const kept = Object.hasOwn(fields, name) ? cleanValue(fields[name], value) : value;
    if (kept !== undefined) cleaned[name] = kept;
  }
  return cleaned;
}

function cleanValue(field: Field | undefined, value: JsonValue | undefined): JsonValue | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`not a finite number: ${value}`);
  if (field?.type === 'text' && typeof value === 'string') {
    const clean = cleanText(value, { maxLength: field.maxLength, multiline: field.multiline ?? false });
    return clean === '' || isMisshapen(field, value) ? undefined : clean;
  }
  if (field?.type === 'references' && Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (field?.type === 'group' && isJsonObject(value)) {
    const members = cleanData(field.fields, value);
    return Object.keys(members).length === 0 ? undefined : members;
  }
  return value;
}

/** What its field can't hold. It is not cut to what it could: half a picture is none. */
function isMisshapen({ form, maxLength }: TextField, text: string): boolean {
  return form !== undefined && (text.length > maxLength || !new RegExp(form.pattern).test(text));
}

/**
 * Data with a patch put over it: a field that the patch gives as undefined is removed. Gives back the same object when
 * nothing changes.
 */
export function patchData(fields: Fields, data: JsonObject, patch: JsonObject): JsonObject {
  const clean = cleanData(fields, patch);
  const changed = Object.keys(patch).filter((name) => !sameValue(data, clean, name));
  if (changed.length === 0) return data;
  const patched: Record<string, JsonValue | undefined> = { ...data };
  for (const name of changed) {
    if (clean[name] === undefined) delete patched[name];
    else patched[name] = clean[name];
  }
  return patched;
}

function sameValue(data: JsonObject, clean: JsonObject, name: string): boolean {
  return sameJson(data[name], clean[name]);
}
