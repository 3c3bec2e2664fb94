import { isJsonObject } from '#src/lib/json.ts';
import { jsonText } from '#src/file/jsonText.ts';
import type { StoredMap, StoredMapSummary } from '../mapStorage.ts';
import type { Reading } from './database.ts';
import { type Replayed, replay } from './replay.ts';
import { isMapRow, isSnapshot, type MapRow } from './rows.ts';

/** Under which key `notes` has the map to restore. */
export const lastOpenedKey = 'last-opened';

/** A map as it lies in the tables, with its snapshot and the journal since then as they were found. */
export type StoredRows = {
  readonly row: MapRow;
  readonly snapshot: unknown;
  readonly records: readonly unknown[];
  /** Undefined where the snapshot can't be read. */
  readonly replayed: Replayed | undefined;
};

/** What is stored of this map; undefined: nothing. */
export async function readRows(reading: Reading, id: string): Promise<StoredRows | undefined> {
  const row = await reading.get('maps', id);
  if (!isMapRow(row)) return undefined;
  const snapshot = await reading.get('snapshots', [id, 'now']);
  const records = await reading.all('journal', id, isSnapshot(snapshot) ? snapshot.revision + 1 : 0);
  return { row, snapshot, records, replayed: replay(snapshot, records, row.revision) };
}

/** The map with its text: as it was written last, or as far as it can be read. */
export function asStoredMap({ row, snapshot, records, replayed }: StoredRows): StoredMap {
  const asFound = isSnapshot(snapshot) ? snapshot.text : '';
  const hasEdits = replayed !== undefined && records.length > 0 && isJsonObject(replayed.tree);
  return {
    ...summaryOf(row),
    text: hasEdits ? jsonText(replayed.tree) : asFound,
    isCutShort: replayed?.isCutShort ?? true,
  };
}

/** What the row says to others. */
export function summaryOf({ id, title, savedAt, createdAt, revision, deletedAt }: MapRow): StoredMapSummary {
  return { id, title, savedAt, createdAt, revision, ...(deletedAt !== undefined && { deletedAt }) };
}
