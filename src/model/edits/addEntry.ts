import type { JsonObject } from '#src/lib/json.ts';
import type { MapDocument } from '../document.ts';
import { type ListEntry, type MapList, nextEntryId } from '../mapLists.ts';

/** The map with one more need, CTQ or piece of content at the end of its list, under the next id: N4 after N1 and N3. */
export function addEntry<Entry extends ListEntry>(
  document: MapDocument,
  list: MapList<Entry>,
  data: JsonObject,
): MapDocument {
  const entry = list.make(nextEntryId(list, document), data);
  return list.withEntries(document, [...list.entries(document), entry]);
}
