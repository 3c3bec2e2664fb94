import { isJsonObject, type JsonObject, type JsonValue } from '#src/lib/json.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import { fileLimits } from './limits.ts';
import type { Repairs } from './repairs.ts';
import { pathText } from './skeleton.ts';

/** Names that JavaScript gives a meaning of its own: as a field they could change how the program behaves. */
const unsafeNames = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The same JSON without unsafe names, each reported; a problem when it is nested too deeply to be walked safely. Parts
 * that need no change are the same objects.
 */
export function safeTree(json: JsonObject, repairs: Repairs): Result<JsonObject, string> {
  const path = tooDeepAt(json);
  if (path !== undefined) {
    return failure(
      `it has more than ${fileLimits.depth} levels inside one another at ${pathText(path.slice(0, 6))}`,
    );
  }
  const safe = withoutUnsafeNames(json, [], repairs);
  return success(isJsonObject(safe) ? safe : json);
}

function withoutUnsafeNames(
  value: JsonValue | undefined,
  path: readonly PropertyKey[],
  repairs: Repairs,
): JsonValue | undefined {
  if (Array.isArray(value)) {
    const items = value.map(
      (item: JsonValue, index) => withoutUnsafeNames(item, [...path, index], repairs) ?? null,
    );
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value);
  const safe: [string, JsonValue | undefined][] = [];
  for (const [name, item] of entries) {
    if (unsafeNames.has(name)) {
      const place = path.length === 0 ? 'The map' : pathText(path);
      repairs.add(place, `the field “${name}” can't be used as a name and was removed.`);
    } else {
      safe.push([name, withoutUnsafeNames(item, [...path, name], repairs)]);
    }
  }
  const isSame =
    safe.length === entries.length && safe.every(([, item], index) => item === entries[index]?.[1]);
  return isSame ? value : Object.fromEntries(safe);
}

/** The path to the first thing beyond the depth limit, found level by level, without recursion. */
function tooDeepAt(json: JsonObject): readonly PropertyKey[] | undefined {
  type Place = { readonly value: JsonValue; readonly name: PropertyKey; readonly parent: Place | undefined };
  let level: Place[] = [{ value: json, name: '', parent: undefined }];
  for (let depth = 0; level.length > 0; depth += 1) {
    const first = level[0];
    if (depth > fileLimits.depth && first !== undefined) {
      const path: PropertyKey[] = [];
      for (let place: Place | undefined = first; place?.parent !== undefined; place = place.parent) {
        path.unshift(place.name);
      }
      return path;
    }
    const next: Place[] = [];
    for (const parent of level) {
      if (typeof parent.value !== 'object' || parent.value === null) continue;
      const isList = Array.isArray(parent.value);
      for (const [name, value] of Object.entries(parent.value)) {
        if (typeof value !== 'object' || value === null) continue;
        next.push({ value, name: isList ? Number(name) : name, parent });
      }
    }
    level = next;
  }
  return undefined;
}
