import { cleanText } from '#src/lib/cleanText.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#src/lib/json.ts';
import { valueLimits } from './limits.ts';
import { type Repairs, shown } from './repairs.ts';

/**
 * A value that this version does not know, as it may be kept and written back: texts cleaned, numbers that JSON can't
 * write left out. Everything else stays as it was, in its order.
 */
export function readUnknown(value: unknown, where: string, repairs: Repairs): JsonValue | undefined {
  if (typeof value === 'string') {
    const clean = cleanText(value, { maxLength: valueLimits.unknownTextLength, multiline: true });
    if (clean !== value)
      repairs.add(where, `characters that a map can't hold were removed from ${shown(value)}.`);
    return clean;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    repairs.add(where, 'a number too large to keep was left out.');
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const kept = readUnknown(item, where, repairs);
      return kept === undefined ? [] : [kept];
    });
  }
  if (isJsonObject(value)) return readUnknownFields(value, where, repairs);
  // Plus zero, since minus zero would not come back as it was.
  if (typeof value === 'number') return value + 0;
  return typeof value === 'boolean' || value === null ? value : undefined;
}

/** The fields of an object that are not among the known names. */
export function readUnknownFields(
  object: JsonObject,
  where: string,
  repairs: Repairs,
  known: ReadonlySet<string> = new Set(),
): JsonObject {
  const kept: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(object)) {
    if (known.has(name)) continue;
    const clean = readUnknown(value, where, repairs);
    if (clean !== undefined) kept[name] = clean;
  }
  return kept;
}
