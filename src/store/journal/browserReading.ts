import { type Key, type Reading, type Table, tables } from './database.ts';

/** Raised when tables are added; what there is stays. */
const databaseVersion = 1;

/** Opens the database; its tables are made when there are none. Rejects with the browser's error. */
export function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') throw new DOMException('no storage', 'SecurityError');
    const request = indexedDB.open(name, databaseVersion);
    request.addEventListener('upgradeneeded', () => {
      const there = request.result.objectStoreNames;
      for (const table of tables) {
        if (!there.contains(table)) request.result.createObjectStore(table);
      }
    });
    answer(request).then(resolve, reject);
  });
}

/** Asks once, over a connection of its own: what the start of the page needs of the database. */
export async function readOnce<Value>(
  name: string,
  work: (reading: Reading) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase(name);
  try {
    return await work(readingIn(database.transaction(tables)));
  } finally {
    database.close();
  }
}

/** What can be asked in this transaction. */
export function readingIn(transaction: IDBTransaction): Reading {
  const of = (table: Table) => transaction.objectStore(table);
  return {
    get: (table, key) => answer(of(table).get(keyOf(key))),
    all: (table, map, from) =>
      answer(
        of(table).getAll(
          map === undefined
            ? undefined
            : IDBKeyRange.bound(from === undefined ? [map] : [map, from], [map, []]),
        ),
      ),
  };
}

/** The key as the browser wants it. */
export function keyOf(key: Key): IDBValidKey {
  return typeof key === 'string' ? key : [...key];
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new DOMException('no reason', 'UnknownError')),
    );
  });
}
