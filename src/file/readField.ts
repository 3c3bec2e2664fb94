import { cleanText } from '#src/lib/cleanText.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#src/lib/json.ts';
import type { DataOf, Field, Fields, NumberField, TextField } from '#src/notation/field.ts';
import { isValidValue } from './isValidValue.ts';
import { valueLimits } from './limits.ts';
import { readUnknownFields } from './readUnknown.ts';
import { type Repairs, shown } from './repairs.ts';

/**
 * An object's declared fields, checked and mended, and the others as they are (`unknown`). A value that can't be mended
 * is left out, which means "not known", and reported.
 */
export function readFields<F extends Fields>(
  fields: F,
  object: JsonObject,
  where: string,
  repairs: Repairs,
  handled: readonly string[] = [],
): { readonly known: DataOf<F>; readonly unknown: JsonObject } {
  const known: Record<string, JsonValue> = {};
  for (const [name, field] of Object.entries<Field>(fields)) {
    if (!Object.hasOwn(object, name)) continue;
    const value = readField(field, object[name], where, repairs);
    if (value !== undefined) known[name] = value;
  }
  const names = new Set([...Object.keys(fields), ...handled]);
  // Each value has passed the check of its field, which is what `DataOf` says.
  return { known: known as DataOf<F>, unknown: readUnknownFields(object, where, repairs, names) };
}

/** One value as its field declares it: itself, mended, or undefined when it had to be left out. */
export function readField(
  field: Field,
  value: unknown,
  where: string,
  repairs: Repairs,
): JsonValue | undefined {
  const place = `${where}, ${field.label.toLowerCase()}`;
  if (field.type === 'text' && field.form === undefined && typeof value === 'string')
    return readText(field, value, place, repairs);
  if (field.type === 'group' && isJsonObject(value)) {
    const { known, unknown } = readFields(field.fields, value, place, repairs);
    return { ...known, ...unknown };
  }
  const mended =
    field.type === 'number' ? clamped(field, value, place, repairs) : idsIn(field, value, place, repairs);
  if (tooManyParts(field, mended) || !isValidValue(field, mended)) {
    repairs.add(place, `${shown(value)} is not ${expected(field)}, so it was left out.`);
    return undefined;
  }
  if (field.type === 'duration' && isJsonObject(mended)) return cleanDuration(mended, place, repairs);
  if (field.type === 'references' && Array.isArray(mended)) return cleanReferences(mended, place, repairs);
  if (field.type === 'reference' && typeof mended === 'string')
    return cleanReferences([mended], place, repairs)[0];
  // Plus zero, since minus zero would not come back as it was.
  if (typeof mended === 'number') return mended + 0;
  return typeof mended === 'string' ? mended : undefined;
}

/** In a field of references, ids that a program wrote as numbers are the same ids, and what can be none is taken out. */
function idsIn(field: Field, value: unknown, place: string, repairs: Repairs): unknown {
  if (field.type === 'reference') return typeof value === 'number' ? idIn(value, place, repairs) : value;
  if (field.type !== 'references' || !Array.isArray(value) || value.length > valueLimits.references)
    return value;
  return value.flatMap((item: unknown) => {
    if (typeof item === 'number') return [idIn(item, place, repairs)];
    if (isValidValue({ ...field, type: 'reference' }, item)) return [item];
    repairs.add(place, `${shown(item)} is not an id, so it was left out.`);
    return [];
  });
}

function idIn(value: number, place: string, repairs: Repairs): string {
  repairs.add(place, `the id ${value} became “${value}”.`);
  return String(value);
}

/** Ids cleaned as those are that they name, each once. */
function cleanReferences(ids: readonly string[], place: string, repairs: Repairs): readonly string[] {
  const cleaned = ids.map((id) => cleanText(id, { maxLength: valueLimits.idLength }));
  const kept = [...new Set(cleaned)].filter((id) => id !== '');
  const changed = ids.find((id, index) => id !== cleaned[index]);
  if (changed !== undefined) {
    repairs.add(place, `characters that a map can't hold were removed from ${shown(changed)}.`);
  }
  if (new Set(ids).size < ids.length) repairs.add(place, 'what was listed twice stands there once now.');
  return kept;
}

function readText(field: TextField, value: string, place: string, repairs: Repairs): string {
  const multiline = field.multiline ?? false;
  const clean = cleanText(value, { maxLength: field.maxLength, multiline });
  if (clean === value) return value;
  const tooLong = value.length > field.maxLength;
  repairs.add(
    place,
    tooLong
      ? `a text of ${value.length} characters was cut to ${field.maxLength}.`
      : `characters that a map can't hold were removed from ${shown(value)}.`,
  );
  return clean;
}

/** Percentages beyond their ends are brought to the end; other numbers out of range say nothing that could be kept. */
function clamped(field: NumberField, value: unknown, place: string, repairs: Repairs): unknown {
  if (field.unit !== '%' || typeof value !== 'number' || Number.isNaN(value)) return value;
  const inside = Math.min(field.max, Math.max(field.min, value));
  if (inside === value || (field.aboveMin === true && inside === field.min)) return value;
  repairs.add(place, `${value} % was brought to ${inside} %.`);
  return inside;
}

function tooManyParts(field: Field, value: unknown): boolean {
  if (field.type !== 'duration') return false;
  let parts = 0;
  for (let part = value; isJsonObject(part); part = part['plus']) parts += 1;
  return parts > valueLimits.durationParts;
}

const durationNames = new Set(['value', 'unit', 'plus']);

function cleanDuration(entered: JsonObject, place: string, repairs: Repairs): JsonObject {
  const { value, unit, plus } = entered;
  const rest = isJsonObject(plus) ? { plus: cleanDuration(plus, place, repairs) } : {};
  const amount = typeof value === 'number' ? value + 0 : value;
  return { value: amount, unit, ...rest, ...readUnknownFields(entered, place, repairs, durationNames) };
}

function expected(field: Field): string {
  switch (field.type) {
    case 'text':
      return field.form?.words ?? 'a text';
    case 'duration':
      return 'a duration such as 2 d (a value from 0 and a unit: s, min, h, d, wk, mo or cd)';
    case 'number':
      return `a ${field.integer === true ? 'whole ' : ''}number ${range(field)}`;
    case 'choice':
      return `one of ${field.options.map((option) => option.value).join(', ')}`;
    case 'date':
      return 'a day such as 2026-11-22';
    case 'reference':
      return 'an id';
    case 'references':
      return 'a list of ids';
    case 'group':
      return 'an object of fields';
  }
}

function range(field: NumberField): string {
  return field.aboveMin === true
    ? `above ${field.min} and up to ${field.max}`
    : `from ${field.min} to ${field.max}`;
}
