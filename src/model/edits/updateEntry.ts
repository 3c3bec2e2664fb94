import type { JsonObject } from '#src/lib/json.ts';
import type { MapDocument } from '../document.ts';
import type { ListEntry, MapList } from '../mapLists.ts';
import { sameJson } from '../sameJson.ts';

/**
 * The map with these fields of one entry of a list set; undefined or an empty text removes a field that may be missing.
 * The id stays. Gives back the same map when nothing changes or the list has no such entry.
 */
export function updateEntry<Entry extends ListEntry>(
  document: MapDocument,
  list: MapList<Entry>,
  id: string,
  patch: JsonObject,
): MapDocument {
  const entries = list.entries(document);
  const before = entries.find((entry) => entry.id === id);
  if (before === undefined) return document;
  const after = list.make(id, { ...before, ...patch });
  if (sameJson(before, after)) return document;
  return list.withEntries(
    document,
    entries.map((entry) => (entry === before ? after : entry)),
  );
}
