import type { Database, Key, Table, Transaction } from '#src/store/journal/database.ts';
import type { EarlierStorage } from '#src/store/journal/earlierStorage.ts';
import type { LocalRoom } from '#src/store/journal/localRoom.ts';
import type { Rooms } from '#src/store/journal/rooms.ts';

/** Rooms in memory whose every part can be looked at, and that can be made to fail. */
export type MemoryRooms = Rooms & {
  /** What each table holds, by its key as JSON. */
  readonly tables: Map<Table, Map<string, unknown>>;
  readonly localTexts: Map<string, string>;
  /** While there is one, every transaction is broken off with it. */
  fault: Error | undefined;
};

/** Empty rooms; `earlier` is what the first version of the editor left. */
export function memoryRooms(earlier?: EarlierStorage): MemoryRooms {
  const tables: MemoryRooms['tables'] = new Map();
  const localTexts = new Map<string, string>();
  const database = memoryDatabase(tables, () => rooms.fault);
  const rooms: MemoryRooms = {
    tables,
    localTexts,
    fault: undefined,
    readOnce: (work) => database.run('read', work),
    database: () => Promise.resolve(database),
    local: memoryLocal(localTexts),
    earlier: () => Promise.resolve(earlier),
  };
  return rooms;
}

/** Transactions are done one after another; one that fails leaves nothing. */
function memoryDatabase(tables: MemoryRooms['tables'], faultOf: () => Error | undefined): Database {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (mode, work) => {
      const run = last.then(async () => {
        const draft = new Map(tables);
        const value = await work(transactionOn(draft, mode === 'read'));
        const fault = faultOf();
        if (fault !== undefined) throw fault;
        for (const [table, rows] of draft) tables.set(table, rows);
        return value;
      });
      last = run.catch(() => undefined);
      return run;
    },
  };
}

function transactionOn(draft: Map<Table, Map<string, unknown>>, isReading: boolean): Transaction {
  const rowsOf = (table: Table): ReadonlyMap<string, unknown> => draft.get(table) ?? new Map();
  const own = new Set<Table>();
  /** The rows of this transaction alone: nobody sees them before it has ended. */
  const ownRowsOf = (table: Table) => {
    if (isReading) throw new DOMException('The transaction is read-only.', 'ReadOnlyError');
    const rows = own.has(table) ? (draft.get(table) ?? new Map()) : new Map(rowsOf(table));
    own.add(table);
    draft.set(table, rows);
    return rows;
  };
  const keysOf = (table: Table, map: string) =>
    [...rowsOf(table).keys()]
      .map((text) => ({ text, key: JSON.parse(text) as Key }))
      .filter(({ key }) => Array.isArray(key) && key[0] === map)
      .toSorted((a, b) => ((a.key[1] ?? 0) < (b.key[1] ?? 0) ? -1 : 1));
  return {
    get: (table, key) => Promise.resolve(rowsOf(table).get(JSON.stringify(key))),
    all: (table, map, from = Number.NEGATIVE_INFINITY) =>
      Promise.resolve(
        map === undefined
          ? [...rowsOf(table)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
          : keysOf(table, map)
              .filter(({ key }) => typeof key[1] === 'string' || key[1] >= from)
              .map(({ text }) => rowsOf(table).get(text)),
      ),
    put: (table, key, row) => {
      ownRowsOf(table).set(JSON.stringify(key), structuredClone(row));
    },
    remove: (table, key) => {
      ownRowsOf(table).delete(JSON.stringify(key));
    },
    removeAll: (table, map, to = Number.POSITIVE_INFINITY) => {
      for (const { text, key } of keysOf(table, map)) {
        if (typeof key[1] === 'string' ? to === Number.POSITIVE_INFINITY : key[1] <= to) {
          ownRowsOf(table).delete(text);
        }
      }
    },
  };
}

function memoryLocal(texts: Map<string, string>): LocalRoom {
  return {
    read: (key) => JSON.parse(texts.get(key) ?? 'null') ?? undefined,
    write: (key, value) => {
      if (value === undefined) texts.delete(key);
      else texts.set(key, JSON.stringify(value));
    },
    keys: () => [...texts.keys()],
  };
}
