import type { MapDocument } from '../document.ts';
import type { ListEntry, MapList } from '../mapLists.ts';

/**
 * The map with one entry of a list moved by this many places, not beyond the ends; its id goes with it. The same map
 * where it stays.
 */
export function moveEntry<Entry extends ListEntry>(
  document: MapDocument,
  list: MapList<Entry>,
  id: string,
  by: number,
): MapDocument {
  const entries = list.entries(document);
  const from = entries.findIndex((entry) => entry.id === id);
  const to = Math.min(entries.length - 1, Math.max(0, from + by));
  const moved = entries[from];
  if (moved === undefined || to === from) return document;
  return list.withEntries(document, entries.toSpliced(from, 1).toSpliced(to, 0, moved));
}
