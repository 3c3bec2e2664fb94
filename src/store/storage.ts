import { createStore, get, promisifyRequest, set, type UseStore } from 'idb-keyval';
import { isJsonObject } from '#src/lib/json.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { MapStorage, StoredMap, StoredMapSummary } from './services.ts';
import { storageProblem } from './storageProblem.ts';

/** A browser that has not answered after this many milliseconds will not; the user must hear of it. */
const patience = 10_000;
const preferencesKey = 'pullmap-preferences';
const lastOpenedKey = 'last-opened';
/** Summaries are kept beside the texts, so that the list of maps is read without reading every map. */
const textKey = (id: string) => `map:${id}`;
const summaryKey = (id: string) => `summary:${id}`;
const summaryKeys = () => IDBKeyRange.bound('summary:', 'summary;', false, true);

/** Maps in IndexedDB, preferences in localStorage. The only place that touches the browser's storage. */
export function browserStorage(databaseName = 'pullmap'): MapStorage {
  const store = createStore(databaseName, 'maps');
  return {
    put: (map) => answer(() => put(store, map)),
    get: (id) => answer(async () => asStoredMap(await get<unknown>(textKey(id), store))),
    list: () => answer(() => list(store)),
    remove: (id) => answer(() => remove(store, id)),
    lastOpened: () =>
      answer(async () => {
        const id = await get<unknown>(lastOpenedKey, store);
        return typeof id === 'string' ? id : undefined;
      }),
    setLastOpened: (id) => answer(() => set(lastOpenedKey, id, store)),
    readPreferences,
    writePreferences,
  };
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

function readPreferences(): unknown {
  try {
    return JSON.parse(localStorage.getItem(preferencesKey) ?? 'null');
  } catch {
    // Blocked storage or a damaged text: preferences are a comfort, the defaults do.
    return undefined;
  }
}

function writePreferences(preferences: unknown): void {
  try {
    localStorage.setItem(preferencesKey, JSON.stringify(preferences));
  } catch {
    // As above: the choice holds until the page is closed.
  }
}
