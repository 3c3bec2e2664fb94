import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';
import type { JsonPatch, ListPiece } from './jsonPatch.ts';

/**
 * What makes `after` of `before`; undefined when both say the same. Parts that are the same object are not looked into,
 * so that the work is that of the change and not of the whole. Items of lists are known again by being the same object,
 * else by their `id`, else by their place. A field that is undefined counts as absent.
 */
export function diffJson(before: JsonValue, after: JsonValue): JsonPatch | undefined {
  if (before === after) return undefined;
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after);
  if (isJsonObject(before) && isJsonObject(after)) return diffFields(before, after);
  return { set: after };
}

function diffFields(before: JsonObject, after: JsonObject): JsonPatch | undefined {
  const changes: [string, JsonPatch | null][] = [];
  for (const [name, value] of Object.entries(after)) {
    if (value === undefined) continue;
    const old = own(before, name);
    const patch = old === undefined ? { set: value } : diffJson(old, value);
    if (patch !== undefined) changes.push([name, patch]);
  }
  for (const [name, value] of Object.entries(before)) {
    if (value !== undefined && own(after, name) === undefined) changes.push([name, null]);
  }
  return changes.length === 0 ? undefined : { fields: Object.fromEntries(changes) };
}

function own(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function diffLists(before: readonly JsonValue[], after: readonly JsonValue[]): JsonPatch | undefined {
  const sources = sourcesOf(before, after);
  const changes: [string, JsonPatch][] = [];
  for (const [index, item] of after.entries()) {
    const old = before[sources[index] ?? -1];
    const patch = old === undefined ? undefined : diffJson(old, item);
    if (patch !== undefined) changes.push([String(index), patch]);
  }
  const isKept = before.length === after.length && sources.every((source, index) => source === index);
  if (isKept && changes.length === 0) return undefined;
  return {
    ...(!isKept && { list: piecesOf(after, sources) }),
    ...(changes.length > 0 && { items: Object.fromEntries(changes) }),
  };
}

/** For each item, where in the list before it comes from; undefined: it is new. */
function sourcesOf(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
): readonly (number | undefined)[] {
  const byIdentity = new Map(before.map((item, index) => [item, index]));
  const byId = new Map(before.map((item, index) => [idOf(item) ?? item, index]));
  return after.map((item, index) => {
    const old = before[index];
    const id = idOf(item);
    const oldId = old === undefined ? undefined : idOf(old);
    if (old === item || (id !== undefined && oldId === id)) return index;
    const found = byIdentity.get(item) ?? (id === undefined ? undefined : byId.get(id));
    if (found !== undefined) return found;
    const isAlike = old !== undefined && id === undefined && oldId === undefined;
    return isAlike && isContainer(item) ? index : undefined;
  });
}

function piecesOf(
  after: readonly JsonValue[],
  sources: readonly (number | undefined)[],
): readonly ListPiece[] {
  const pieces: ListPiece[] = [];
  for (let index = 0; index < after.length; ) {
    const source = sources[index];
    let end = index + 1;
    while (end < after.length && sources[end] === (source === undefined ? undefined : source + end - index)) {
      end += 1;
    }
    pieces.push(source === undefined ? { add: after.slice(index, end) } : [source, end - index]);
    index = end;
  }
  return pieces;
}

function idOf(item: JsonValue): string | undefined {
  const id = isJsonObject(item) ? own(item, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}

function isContainer(item: JsonValue): boolean {
  return typeof item === 'object' && item !== null;
}
