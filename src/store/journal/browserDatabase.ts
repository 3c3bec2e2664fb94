import { keyOf, openDatabase, readingIn } from './browserReading.ts';
import { type Database, type Table, tables, type Transaction } from './database.ts';

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
    connection ??= openDatabase(name).then((database) => {
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
          reject(transaction.error ?? brokenOff());
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
        throw isEnded(error) ? brokenOff() : error;
      }
    },
  };
}

/** What asking in a transaction gives that was broken off by the browser meanwhile. */
function isEnded(error: unknown): boolean {
  return error instanceof DOMException && /^(?:InvalidState|TransactionInactive)Error$/.test(error.name);
}

function brokenOff(): DOMException {
  return new DOMException('broken off', 'AbortError');
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

function inside(transaction: IDBTransaction): Transaction {
  const of = (table: Table) => transaction.objectStore(table);
  return {
    ...readingIn(transaction),
    put: (table, key, row) => void of(table).put(row, keyOf(key)),
    remove: (table, key) => void of(table).delete(keyOf(key)),
    removeAll: (table, map, to) =>
      void of(table).delete(IDBKeyRange.bound([map], to === undefined ? [map, []] : [map, to])),
  };
}
