import { checksum } from '#src/lib/checksum.ts';
import { isJsonObject } from '#src/lib/json.ts';
import type { JsonPatch } from '#src/lib/jsonPatch.ts';
import type { StoredMapSummary } from '../mapStorage.ts';

/** A row of the table `maps`. */
export type MapRow = StoredMapSummary & {
  /** The revision that the snapshot holds; the journal goes on from there. */
  readonly snapshotRevision: number;
};

/** The whole of a map as it was after a revision, as file text. */
export type Snapshot = {
  readonly revision: number;
  readonly text: string;
  readonly checksum: string;
};

/**
 * One edit of a map, as it lies in the journal. `body` is a `Step` as text: it is small, it is read back exactly, and the
 * checksum is that of what is stored. `schema` says how to read it.
 */
export type JournalRecord = {
  readonly map: string;
  /** The first edit of a map is 1; each further one is one more. */
  readonly revision: number;
  readonly schema: number;
  readonly body: string;
  readonly checksum: string;
};

/**
 * How `body` is to be read; another number is of a later version of this program. To be raised together with the version of
 * the database (`browserReading.ts`), which keeps tabs with an older program from reading and writing it.
 */
export const journalSchema = 1;

/** What an edit was: for the map (`patch`), for undoing it (`back`), and for the history that is shown. */
export type Step = {
  readonly label: string;
  /** `more`: the edit before goes on, as when typing; both are undone together. */
  readonly how: 'edit' | 'more' | 'undo' | 'redo';
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Ids of the states that were looked at before and after. */
  readonly from: string;
  readonly to: string;
  /** On the map as it stands in a file; null: it changed nothing there. */
  readonly patch: JsonPatch | null;
  readonly back: JsonPatch | null;
};

/** The snapshot of this text. */
export function snapshotOf(text: string, revision: number): Snapshot {
  return { revision, text, checksum: checksum(text) };
}

/** The checksum of a record: of what it says and of where it belongs. */
export function recordChecksum({ map, revision, schema, body }: Omit<JournalRecord, 'checksum'>): string {
  return checksum(`${map} ${revision} ${schema} ${body}`);
}

/** True for a row of the table `maps`; anything else was not written by this editor. */
export function isMapRow(found: unknown): found is MapRow {
  return isJsonObject(found) && typeof found['id'] === 'string' && typeof found['revision'] === 'number';
}

/** True for a snapshot; whether it is whole is said by its checksum. */
export function isSnapshot(found: unknown): found is Snapshot {
  return isJsonObject(found) && typeof found['text'] === 'string' && typeof found['revision'] === 'number';
}

/** True for a record of the journal; whether it is whole is said by its checksum. */
export function isJournalRecord(found: unknown): found is JournalRecord {
  return isJsonObject(found) && typeof found['body'] === 'string' && typeof found['revision'] === 'number';
}
