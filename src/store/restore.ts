import type { MapDocument } from '#src/model/document.ts';
import { loadReader, readMap, readTree } from './readMap.ts';
import { toldRepairs } from './toldRepairs.ts';
import type { MapStorage, StoredMap } from './mapStorage.ts';

/** What became of the map that was open when the page was last closed. */
export type Restored =
  | {
      readonly status: 'restored';
      readonly document: MapDocument;
      readonly savedAt: number;
      readonly revision: number;
      readonly repairs: readonly string[];
    }
  | { readonly status: 'nothing-there' }
  /** The text is still in storage, where nothing writes over it; offer it as a file. */
  | { readonly status: 'unreadable'; readonly stored: StoredMap; readonly reason: string }
  /** The browser gives no access to what it keeps. */
  | { readonly status: 'unavailable'; readonly reason: string };

/**
 * Reads the map that was open last. Start the editor with `createEditor(services, restored)` when it was restored, and
 * with nothing otherwise: a new map has an id of its own, so what could not be read stays where it is.
 */
export async function restoreLastMap(storage: MapStorage): Promise<Restored> {
  const found = await storage.last(() => void loadReader());
  if (!found.ok) return { status: 'unavailable', reason: found.problem };
  const { value: stored } = found;
  if (stored === undefined) return { status: 'nothing-there' };
  const read = await (stored.tree === undefined ? readMap(stored.text) : readTree(stored.tree));
  if (!read.ok) return { status: 'unreadable', stored, reason: read.problem };
  const document = { ...read.value.document, id: stored.id };
  const { savedAt, revision, isCutShort } = stored;
  const repairs = await toldRepairs(isCutShort, read.value.repairs);
  return { status: 'restored', document, savedAt, revision, repairs };
}
