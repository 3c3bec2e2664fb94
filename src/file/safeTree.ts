import { isJsonObject, type JsonObject, type JsonValue } from '#src/lib/json.ts';
import type { Repairs } from './repairs.ts';
import { pathText } from './skeleton.ts';

/** Names that JavaScript gives a meaning of its own: as a field they could change how the program behaves. */
const unsafeNames = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The same JSON without unsafe names, each reported. Parts that need no change are the same objects. How deep it may be
 * has been checked.
 */
export function safeTree(json: JsonObject, repairs: Repairs): JsonObject {
  const safe = withoutUnsafeNames(json, [], repairs);
  return isJsonObject(safe) ? safe : json;
}

/** `path` is where the value stands; it is changed on the way down and changed back on the way up. */
function withoutUnsafeNames(value: JsonValue, path: PropertyKey[], repairs: Repairs): JsonValue {
  if (Array.isArray(value)) {
    const items = value.map((item: JsonValue, index) => below(item, index, path, repairs));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value);
  const safe: [string, JsonValue][] = [];
  let isSame = true;
  for (const [name, item = null] of entries) {
    if (unsafeNames.has(name)) {
      const place = () => (path.length === 0 ? 'The map' : pathText(path));
      repairs.add(place, `the field “${name}” can't be used as a name and was removed.`);
      isSame = false;
    } else {
      const kept = below(item, name, path, repairs);
      if (kept !== item) isSame = false;
      safe.push([name, kept]);
    }
  }
  return isSame ? value : Object.fromEntries(safe);
}

function below(item: JsonValue, name: PropertyKey, path: PropertyKey[], repairs: Repairs): JsonValue {
  if (typeof item !== 'object' || item === null) return item;
  path.push(name);
  const kept = withoutUnsafeNames(item, path, repairs);
  path.pop();
  return kept;
}
