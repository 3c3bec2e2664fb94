import { createStore, get, promisifyRequest, set, type UseStore } from 'idb-keyval';
import { isJsonObject } from '#src/lib/json.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { MapStorage, StoredMap, StoredMapSummary } from './services.ts';
import { storageProblem } from './storageProblem.ts';

/** A browser that has not answered after this many milliseconds will not; the user must hear of it. */
const patience = 10_000;
const preferencesKey = 'pullmap-preferences';
const tailKey = 'pullmap-tail';
const lastOpenedKey = 'last-opened';
/** Summaries are kept beside the texts, so that the list of maps is read without reading every map. */
const textKey = (id: string) => `map:${id}`;
const summaryKey = (id: string) => `summary:${id}`;
const summaryKeys = () => IDBKeyRange.bound('summary:', 'summary;', false, true);

/**
 * Maps in IndexedDB, preferences in localStorage, and there too the tail: what was not written yet when the page went.
 * The only place that touches the browser's storage.
 */
export function browserStorage(databaseName = 'pullmap'): MapStorage {
  const store = createStore(databaseName, 'maps');
  let tail: Promise<void> | undefined;
  /** Every question waits until what the last page left behind is in its place. */
  const ask = <Value>(question: () => Promise<Value>) =>
    answer(async () => {
      tail ??= storeTail(store).catch((error: unknown) => {
        tail = undefined;
        throw error;
      });
      await tail;
      return question();
    });
  return {
    put: (map) =>
      ask(async () => {
        await put(store, map);
        dropTail(map);
      }),
    get: (id) => ask(async () => asStoredMap(await get<unknown>(textKey(id), store))),
    list: () => ask(() => list(store)),
    remove: (id) => ask(() => remove(store, id)),
    lastOpened: () =>
      ask(async () => {
        const id = await get<unknown>(lastOpenedKey, store);
        return typeof id === 'string' ? id : undefined;
      }),
    setLastOpened: (id) => ask(() => set(lastOpenedKey, id, store)),
    keepTail: (map) => writeLocal(tailKey, map),
    readPreferences: () => readLocal(preferencesKey),
    writePreferences: (preferences) => writeLocal(preferencesKey, preferences),
  };
}

/** Puts the tail where the maps are, if it is newer than what is there; it was open, so it is the one to restore. */
async function storeTail(store: UseStore): Promise<void> {
  const tail = asStoredMap(readLocal(tailKey));
  if (tail === undefined) return;
  const stored = asStoredMap(await get<unknown>(textKey(tail.id), store));
  if (stored === undefined || stored.savedAt < tail.savedAt) {
    await put(store, tail);
    await set(lastOpenedKey, tail.id, store);
  }
  dropTail(tail);
}

/** Forgets the tail of this map once it, or something later, is stored. */
function dropTail(map: StoredMap): void {
  const tail = asStoredMap(readLocal(tailKey));
  if (tail !== undefined && tail.id === map.id && tail.savedAt <= map.savedAt) writeLocal(tailKey, undefined);
}

function put(store: UseStore, map: StoredMap): Promise<void> {
  const { id, title, savedAt } = map;
  return store('readwrite', async (maps) => {
    maps.put(map, textKey(id));
    maps.put({ id, title, savedAt }, summaryKey(id));
    await promisifyRequest(maps.transaction);
  });
}

function remove(store: UseStore, id: string): Promise<void> {
  return store('readwrite', async (maps) => {
    maps.delete(textKey(id));
    maps.delete(summaryKey(id));
    await promisifyRequest(maps.transaction);
  });
}

async function list(store: UseStore): Promise<readonly StoredMapSummary[]> {
  const found: unknown[] = await store('readonly', (maps) => promisifyRequest(maps.getAll(summaryKeys())));
  return found.filter(isSummary);
}

function isSummary(found: unknown): found is StoredMapSummary {
  return (
    isJsonObject(found) &&
    typeof found['id'] === 'string' &&
    typeof found['title'] === 'string' &&
    typeof found['savedAt'] === 'number'
  );
}

/** What was read, where it is a stored map; anything else was not written by this editor and counts as not there. */
function asStoredMap(found: unknown): StoredMap | undefined {
  if (!isSummary(found) || !('text' in found) || typeof found.text !== 'string') return undefined;
  return { id: found.id, title: found.title, savedAt: found.savedAt, text: found.text };
}

/** The value, or what went wrong in words; never rejects and never stays silent. */
async function answer<Value>(ask: () => Promise<Value>): Promise<Result<Value, string>> {
  if (typeof indexedDB === 'undefined') return failure(storageProblem(undefined));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), patience);
  });
  try {
    return success(await Promise.race([ask(), silence]));
  } catch (error) {
    return failure(storageProblem(error));
  } finally {
    clearTimeout(timer);
  }
}

/** What localStorage holds under the key; undefined for nothing, and where it is blocked or damaged. */
function readLocal(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Writes to localStorage if that is possible: what is kept there is a comfort, or a last resort. */
function writeLocal(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Blocked or full. Preferences then hold until the page is closed; a tail has only been a second chance.
  }
}
