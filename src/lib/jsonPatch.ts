import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';

/**
 * What makes one JSON value of another; itself JSON. A value in place of the old one; or changed fields, `null` taking a
 * field away; or a list put together from runs of the old one and new items, some items changed after that.
 */
export type JsonPatch =
  | { readonly set: JsonValue }
  | { readonly fields: { readonly [name: string]: JsonPatch | null } }
  | { readonly list?: readonly ListPiece[]; readonly items?: { readonly [index: string]: JsonPatch } };

/** A run of the old list (from where, how many), or items that are new. */
export type ListPiece = readonly [number, number] | { readonly add: readonly JsonValue[] };

/** The value that the patch makes; parts it does not touch are the same objects. Undefined where it does not fit. */
export function applyPatch(value: JsonValue, patch: JsonPatch): JsonValue | undefined {
  if ('set' in patch) return patch.set;
  if ('fields' in patch) return isJsonObject(value) ? changedFields(value, patch.fields) : undefined;
  return Array.isArray(value) ? changedList(value, patch) : undefined;
}

function changedFields(
  value: JsonObject,
  fields: { readonly [name: string]: JsonPatch | null },
): JsonValue | undefined {
  const changed = new Map(Object.entries(value));
  for (const [name, patch] of Object.entries(fields)) {
    // A field that is set may be new; one that changes inside has to be there.
    const next = patch === null ? undefined : applyPatch(changed.get(name) ?? null, patch);
    if (patch === null) changed.delete(name);
    else if (next === undefined) return undefined;
    else changed.set(name, next);
  }
  return Object.fromEntries(changed);
}

function changedList(
  value: readonly JsonValue[],
  { list, items = {} }: { list?: readonly ListPiece[]; items?: { readonly [index: string]: JsonPatch } },
): JsonValue | undefined {
  const changed = list === undefined ? [...value] : list.flatMap((piece) => pieceOf(value, piece));
  for (const [index, patch] of Object.entries(items)) {
    const before = changed[Number(index)];
    const next = before === undefined ? undefined : applyPatch(before, patch);
    if (next === undefined) return undefined;
    changed[Number(index)] = next;
  }
  return changed;
}

function pieceOf(value: readonly JsonValue[], piece: ListPiece): readonly JsonValue[] {
  return 'add' in piece ? piece.add : value.slice(piece[0], piece[0] + piece[1]);
}
