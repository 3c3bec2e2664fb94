import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import { readOnce } from './journal/browserReading.ts';
import type { Database } from './journal/database.ts';
import type { LocalRoom } from './journal/localRoom.ts';
import type { Rooms } from './journal/rooms.ts';

/** What writes to the database, fetched once the first picture stands. */
export const browserDatabaseCode = fetchedOnce(() => import('./journal/browserDatabase.ts'));

/**
 * The rooms of this browser, the only place that touches its storage. `name`: of the database; the first version of the
 * editor had one of the name `earlier`.
 */
export function browserRooms(name = 'pullmap-maps', earlier = 'pullmap'): Rooms {
  let database: Database | undefined;
  return {
    readOnce: (work) => readOnce(name, work),
    database: async () => {
      database ??= (await browserDatabaseCode.fetch()).browserDatabase(name);
      return database;
    },
    local: localRoom,
    earlier: async () => {
      // Not in every browser; then it is looked into.
      const all = await indexedDB.databases?.().catch(() => undefined);
      if (all?.every((each) => each.name !== earlier)) return undefined;
      return (await import('./journal/earlierStorage.ts')).earlierStorage(earlier);
    },
  };
}

const localRoom: LocalRoom = {
  read: (key) => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  },
  write: (key, value) => {
    try {
      if (value === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Blocked or full. Preferences then hold until the page is closed; a tail has only been a second chance.
    }
  },
  keys: () => {
    try {
      return Object.keys(localStorage);
    } catch {
      return [];
    }
  },
};
