import { isJsonObject, type JsonValue } from '#src/lib/json.ts';
import type { Result } from '#src/lib/result.ts';
import type { MapStorage, StoredJournal } from '../mapStorage.ts';
import { answer } from './answer.ts';
import type { Transaction } from './database.ts';
import { tailKey } from './localRoom.ts';
import { asStoredMap, lastOpenedKey, readRows, summaryOf } from './readStored.ts';
import { parseTree, stepOf } from './replay.ts';
import type { Rooms } from './rooms.ts';
import { isJournalRecord, isMapRow, isSnapshot, type MapRow, type Step } from './rows.ts';
import { dropSetAside, isDamaged, isSetAside, setAsideRows } from './setAside.ts';
import { takeOverLeftovers, takeTail } from './takeOver.ts';
import { addVersion, namedKept, putVersion, takeVersion, versionsOf } from './versions.ts';
import { appendTo, putNew, putWhole, recordOf, stepBetween } from './writing.ts';

/** All that can be asked of stored maps, save what the start of the page needs at once. */
export type MapLibrary = Omit<MapStorage, 'keepTail' | 'readPreferences' | 'writePreferences'>;

/** Every question waits until what earlier pages left behind (`tails`: keys) is in its place. */
export function mapLibrary(rooms: Rooms, tails: readonly string[]): MapLibrary {
  let ready: Promise<void> | undefined;
  const ask: Ask = (mode, work) =>
    answer(async () => {
      ready ??= takeOverLeftovers(rooms, tails).catch((error: unknown) => {
        ready = undefined;
        throw error;
      });
      await ready;
      return (await rooms.database()).run(mode, work);
    });
  return {
    ...mapsIn(ask),
    ...writingIn(ask),
    ...besidesIn(ask),
    takeTail: (map) => answer(() => takeTail(rooms, tailKey(map))),
  };
}

type Ask = <Value>(
  mode: 'read' | 'write' | 'flushed',
  work: (transaction: Transaction) => Promise<Value>,
) => Promise<Result<Value, string>>;

/** Maps as wholes. */
function mapsIn(ask: Ask) {
  return {
    last: () =>
      ask('read', async (transaction) => {
        const id = await transaction.get('notes', lastOpenedKey);
        const rows = typeof id === 'string' ? await readRows(transaction, id) : undefined;
        return rows && rows.row.deletedAt === undefined ? asStoredMap(rows) : undefined;
      }),
    get: (id) =>
      ask('read', async (transaction) => {
        const rows = await readRows(transaction, id);
        return rows && asStoredMap(rows);
      }),
    list: () => ask('read', async (t) => (await mapRows(t)).filter((row) => !isBinned(row)).map(summaryOf)),
    bin: () => ask('read', async (t) => (await mapRows(t)).filter(isBinned).map(summaryOf)),
  } satisfies Partial<MapLibrary>;
}

/** What changes maps. */
function writingIn(ask: Ask) {
  return {
    put: (map, isOpen) =>
      ask('flushed', (transaction) => {
        if (isOpen) transaction.put('notes', lastOpenedKey, map.id);
        return putWhole(transaction, map);
      }),
    duplicate: (id, copy) =>
      ask('flushed', async (transaction) => {
        const rows = await readRows(transaction, id);
        if (rows === undefined) return false;
        const { text, savedAt, createdAt } = asStoredMap(rows);
        putNew(transaction, { ...copy, text: titled(text, copy.title), savedAt, createdAt });
        return true;
      }),
    rename: (id, title, at) => ask('write', (transaction) => rename(transaction, id, title, at)),
    remove: (id, at) => ask('write', (transaction) => updateRow(transaction, id, { deletedAt: at })),
    bringBack: (id) => ask('write', (transaction) => updateRow(transaction, id, { deletedAt: undefined })),
    purge: (id) => ask('write', async (transaction) => purge(transaction, id)),
    emptyBin: (before) =>
      ask('write', async (transaction) => {
        for (const { id, deletedAt = before } of await mapRows(transaction)) {
          if (deletedAt < before) purge(transaction, id);
        }
      }),
    append: (write) =>
      ask(write.snapshot === undefined ? 'write' : 'flushed', (transaction) => appendTo(transaction, write)),
    journal: (id) => ask('read', (transaction) => journalOf(transaction, id)),
    setLastOpened: (id) => ask('write', async (transaction) => transaction.put('notes', lastOpenedKey, id)),
  } satisfies Partial<MapLibrary>;
}

/** What is kept beside maps. */
function besidesIn(ask: Ask) {
  return {
    versions: (map) => ask('read', (transaction) => versionsOf(transaction, map)),
    versionText: (map, version) =>
      ask('read', async (transaction) => {
        const found = await transaction.get('snapshots', [map, version]);
        return isSnapshot(found) ? found.text : undefined;
      }),
    keepVersion: (map, name, at) =>
      ask('flushed', async (transaction) => {
        const rows = await readRows(transaction, map);
        const named = (await versionsOf(transaction, map)).filter(({ reason }) => reason === 'named');
        if (rows === undefined || named.length >= namedKept) return false;
        await addVersion(transaction, rows, 'named', { name, at });
        return true;
      }),
    removeVersion: (map, version) => ask('write', (transaction) => takeVersion(transaction, map, version)),
    bringBackVersion: (removed) => ask('flushed', async (transaction) => putVersion(transaction, removed)),

    setAside: (map, at) =>
      ask('write', async (transaction) => {
        const rows = await readRows(transaction, map);
        return rows !== undefined && isDamaged(rows) ? setAsideRows(transaction, rows, at) : undefined;
      }),
    allSetAside: () =>
      ask('read', async (t) => (await t.all('setAside')).filter(isSetAside).toSorted((a, b) => b.at - a.at)),
    removeSetAside: (id) => ask('write', (transaction) => dropSetAside(transaction, id)),
    bringBackSetAside: (aside) =>
      ask('flushed', async (transaction) => transaction.put('setAside', aside.id, aside)),

    attached: (map, name) => ask('read', (transaction) => transaction.get('attached', [map, name])),
    attach: (map, name, value) =>
      ask('write', async (transaction) => {
        if (value === undefined) transaction.remove('attached', [map, name]);
        else transaction.put('attached', [map, name], value);
      }),
  } satisfies Partial<MapLibrary>;
}

async function mapRows(transaction: Transaction): Promise<readonly MapRow[]> {
  return (await transaction.all('maps')).filter(isMapRow);
}

function isBinned({ deletedAt }: MapRow): boolean {
  return deletedAt !== undefined;
}

async function updateRow(transaction: Transaction, id: string, change: Partial<MapRow>): Promise<void> {
  const row = await transaction.get('maps', id);
  if (isMapRow(row)) transaction.put('maps', id, { ...row, ...change });
}

function purge(transaction: Transaction, id: string): void {
  transaction.remove('maps', id);
  for (const table of ['snapshots', 'journal', 'versions', 'attached'] as const) {
    transaction.removeAll(table, id);
  }
}

async function rename(transaction: Transaction, id: string, title: string, at: number): Promise<boolean> {
  const rows = await readRows(transaction, id);
  const tree = rows?.replayed?.tree;
  if (rows === undefined || tree === undefined || !isJsonObject(tree)) return false;
  const about = { label: 'Rename map', how: 'edit', time: at, from: '', to: '' } as const;
  const { revision } = rows.row;
  const record = recordOf(id, revision + 1, stepBetween(tree, { ...tree, title }, about));
  const written = await appendTo(transaction, { id, title, savedAt: at, after: revision, records: [record] });
  return written !== 'moved-on';
}

/** The text with another title; as it is where it can't be read. */
function titled(text: string, title: string): string {
  const tree = parseTree(text);
  return tree !== undefined && isJsonObject(tree) ? JSON.stringify({ ...tree, title }, undefined, 2) : text;
}

async function journalOf(transaction: Transaction, id: string): Promise<StoredJournal | undefined> {
  const rows = await readRows(transaction, id);
  if (rows === undefined) return undefined;
  const { row, replayed } = rows;
  const tree: JsonValue = replayed?.tree ?? null;
  const reached = replayed?.revision ?? -1;
  const [latest] = await versionsOf(transaction, id);
  return {
    summary: summaryOf(row),
    tree,
    steps: stepsUpTo(await transaction.all('journal', id), reached),
    sinceSnapshot: row.revision - row.snapshotRevision,
    lastVersionAt: latest?.at,
    isCutShort: replayed?.isCutShort ?? true,
  };
}

/** The steps that lead to this revision without a gap, the oldest first. */
function stepsUpTo(records: readonly unknown[], revision: number): readonly Step[] {
  const steps: Step[] = [];
  let wanted = revision;
  for (const record of records.filter(isJournalRecord).toReversed()) {
    if (record.revision > wanted) continue;
    const step = record.revision === wanted ? stepOf(record) : undefined;
    if (step === undefined) break;
    steps.push(step);
    wanted -= 1;
  }
  return steps.toReversed();
}
