import { type Database, type Key, type Table, tables, type Transaction } from './database.ts';

/** Raised when tables are added; what there is stays. */
const databaseVersion = 1;

/**
 * The database in IndexedDB. Its connection is opened with the first question and again whenever the browser has closed
 * it; another tab that brings a newer version of it is let through.
 */
export function browserDatabase(name: string): Database {
  let connection: Promise<IDBDatabase> | undefined;
  const forget = () => {
    connection = undefined;
  };

  function connect(): Promise<IDBDatabase> {
    connection ??= open(name).then((database) => {
      database.addEventListener('close', forget);
      database.addEventListener('versionchange', () => {
        database.close();
        forget();
      });
      return database;
    });
    connection.catch(forget);
    return connection;
  }

  async function begin(mode: 'read' | 'write' | 'flushed'): Promise<IDBTransaction> {
    const start = async () =>
      (await connect()).transaction(tables, mode === 'read' ? 'readonly' : 'readwrite', {
        durability: mode === 'flushed' ? 'strict' : 'relaxed',
      });
    try {
      return await start();
    } catch (error) {
      // The browser closed the connection between two questions; it may well open another.
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      forget();
      return start();
    }
  }

  return {
    run: async (mode, work) => {
      const transaction = await begin(mode);
      const ended = new Promise<void>((resolve, reject) => {
        transaction.addEventListener('complete', () => resolve());
        transaction.addEventListener('abort', () => {
          reject(transaction.error ?? new DOMException('broken off', 'AbortError'));
        });
      });
      // Told below; the work may fail before.
      ended.catch(() => undefined);
      try {
        const value = await work(inside(transaction));
        // Said outright: a page that goes at this moment leaves a transaction that nobody ended undone.
        if (mode !== 'read') transaction.commit();
        await ended;
        return value;
      } catch (error) {
        if (transaction.error !== null) throw transaction.error;
        abort(transaction);
        throw error;
      }
    },
  };
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

function open(name: string): Promise<IDBDatabase> {
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

function inside(transaction: IDBTransaction): Transaction {
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
    put: (table, key, row) => void of(table).put(row, keyOf(key)),
    remove: (table, key) => void of(table).delete(keyOf(key)),
    removeAll: (table, map, to) =>
      void of(table).delete(IDBKeyRange.bound([map], to === undefined ? [map, []] : [map, to])),
  };
}

function keyOf(key: Key): IDBValidKey {
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
