import type { JsonValue } from '#src/lib/json.ts';
import { diffJson } from '#src/lib/jsonDiff.ts';
import type { MapWrite, WholeMap, Written } from '../mapStorage.ts';
import type { Transaction } from './database.ts';
import { asStoredMap, readRows, type StoredRows } from './readStored.ts';
import { parseTree } from './replay.ts';
import {
  isJournalRecord,
  isMapRow,
  type JournalRecord,
  journalSchema,
  type MapRow,
  recordChecksum,
  snapshotOf,
  type Step,
} from './rows.ts';
import { isDamaged, setAsideRows } from './setAside.ts';
import { addVersion } from './versions.ts';

/** So many edits before the snapshot stay in the journal, for the history. */
const historyKept = 300;

/** The step as it is stored. */
export function recordOf(map: string, revision: number, step: Step): JournalRecord {
  const record = { map, revision, schema: journalSchema, body: JSON.stringify(step) };
  return { ...record, checksum: recordChecksum(record) };
}

/** The step that leads from one content of the map to another. */
export function stepBetween(before: JsonValue, after: JsonValue, about: Omit<Step, 'patch' | 'back'>): Step {
  return { ...about, patch: diffJson(before, after) ?? null, back: diffJson(after, before) ?? null };
}

/** Adds the edits to the journal, unless somebody else has written. What was damaged there is set aside before. */
export async function appendTo(transaction: Transaction, write: MapWrite): Promise<Written | 'moved-on'> {
  const { id, records, snapshot, keep } = write;
  const row = await transaction.get('maps', id);
  if (!isMapRow(row) || !(await continues(transaction, row, write))) return 'moved-on';
  const fresh = records.filter(({ revision }) => revision > row.revision);
  const before =
    keep?.which === 'before' || snapshot !== undefined ? await readRows(transaction, id) : undefined;
  if (before !== undefined && keep?.which === 'before') await addVersion(transaction, before, keep.reason);
  if (before !== undefined && isDamaged(before)) await setAsideRows(transaction, before, write.savedAt);
  for (const record of fresh) transaction.put('journal', [id, record.revision], record);
  const revision = fresh.at(-1)?.revision ?? row.revision;
  const snapshotRevision = snapshot === undefined ? row.snapshotRevision : revision;
  if (snapshot !== undefined) {
    transaction.put('snapshots', [id, 'now'], snapshotOf(snapshot, revision));
    transaction.removeAll('journal', id, revision - historyKept);
  }
  // Whoever goes on with a map in the bin wants to keep it.
  const { deletedAt: _, ...kept } = row;
  const written: MapRow = {
    ...kept,
    title: write.title,
    savedAt: write.savedAt,
    revision,
    snapshotRevision,
  };
  transaction.put('maps', id, written);
  if (keep?.which === 'after') {
    const after = await readRows(transaction, id);
    if (after !== undefined) await addVersion(transaction, after, keep.reason);
  }
  return { revision, sinceSnapshot: revision - snapshotRevision };
}

/** True where what is stored is what the write goes on from, or where it has been written before, at least in part. */
async function continues(
  transaction: Transaction,
  row: MapRow,
  { id, after, records }: MapWrite,
): Promise<boolean> {
  if (row.revision === after) return true;
  const own = records.find(({ revision }) => revision === row.revision);
  if (own === undefined) return false;
  const stored = await transaction.get('journal', [id, row.revision]);
  return isJournalRecord(stored) && stored.checksum === own.checksum;
}

/** Keeps a whole map; see `MapStorage.put`. */
export async function putWhole(
  transaction: Transaction,
  map: WholeMap,
): Promise<{ readonly revision: number; readonly otherVersion: string | undefined }> {
  const { id, text } = map;
  const before = await readRows(transaction, id);
  const isSame =
    before !== undefined && !isDamaged(before) && saysTheSame(before.replayed?.tree, parseTree(text));
  if (before !== undefined && isSame) {
    const { deletedAt: _, ...row } = before.row;
    transaction.put('maps', id, row);
    return { revision: row.revision, otherVersion: undefined };
  }
  const revision = before === undefined ? 0 : before.row.revision + 1;
  const otherVersion = before === undefined ? undefined : await copyAside(transaction, before);
  putNew(transaction, { ...map, createdAt: before?.row.createdAt ?? map.savedAt }, revision);
  return { revision, otherVersion };
}

function saysTheSame(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return a !== undefined && b !== undefined && diffJson(a, b) === undefined;
}

/** The map as it was, under an id of its own: always the same for the same content, so that copies do not pile up. */
async function copyAside(transaction: Transaction, before: StoredRows): Promise<string | undefined> {
  if (isDamaged(before)) await setAsideRows(transaction, before, before.row.savedAt);
  if (before.replayed === undefined) return undefined;
  const { row } = before;
  const id = `${row.id}~${row.revision}`;
  putNew(transaction, { ...row, id, title: `${row.title} (other version)`, text: asStoredMap(before).text });
  return id;
}

/** Puts a map that is not there yet, or takes the place of what was there. */
export function putNew(
  transaction: Transaction,
  map: WholeMap & { readonly createdAt: number },
  revision = 0,
): void {
  const { id, title, savedAt, createdAt, text } = map;
  const row: MapRow = { id, title, savedAt, createdAt, revision, snapshotRevision: revision };
  transaction.removeAll('journal', id);
  transaction.put('snapshots', [id, 'now'], snapshotOf(text, revision));
  transaction.put('maps', id, row);
}
