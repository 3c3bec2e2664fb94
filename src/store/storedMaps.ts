import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import { answer } from './journal/answer.ts';
import { tailKey, tailPrefix } from './journal/localRoom.ts';
import type { MapLibrary } from './journal/mapLibrary.ts';
import { asStoredMap, lastOpenedKey, readRows, type StoredRows } from './journal/readStored.ts';
import type { Rooms } from './journal/rooms.ts';
import type { MapStorage, StoredMap } from './mapStorage.ts';

const preferencesKey = 'pullmap-preferences';

/** Everything but reading the last map: fetched once that stands. */
export const libraryCode = fetchedOnce(() => import('./journal/mapLibrary.ts'));

/** The maps and preferences in these rooms. What the start of the page asks for is here; the rest is fetched. */
export function storedMaps(rooms: Rooms): MapStorage {
  const { local } = rooms;
  const tails = tailsIn(rooms);
  let library: MapLibrary | undefined;
  const ask = <Value>(question: (library: MapLibrary) => Promise<Result<Value, string>>) =>
    libraryCode.fetch().then(
      (code) => {
        library ??= code.mapLibrary(rooms, tails);
        return question(library);
      },
      () => failure(notFetched),
    );

  return {
    last: async (onFound) => {
      if (tails.length > 0) return ask((all) => all.last());
      const read = await answer(() =>
        rooms.readOnce(async (reading) => {
          const id = await reading.get('notes', lastOpenedKey);
          if (typeof id === 'string') onFound?.();
          return typeof id === 'string' ? { rows: await readRows(reading, id) } : undefined;
        }),
      );
      if (!read.ok) return read;
      // Nothing was ever opened: unless an earlier version of the editor kept something.
      if (read.value === undefined) {
        const earlier = await answer(rooms.earlier);
        return earlier.ok && earlier.value === undefined ? success(undefined) : ask((all) => all.last());
      }
      return success(lastMap(read.value.rows));
    },
    get: (id) => ask((all) => all.get(id)),
    // A first start asks in vain, and does not wait for what could list them.
    list: async () => ((await isUnused(rooms)) ? success([]) : ask((all) => all.list())),
    bin: () => ask((all) => all.bin()),
    put: (map, isOpen) => ask((all) => all.put(map, isOpen)),
    duplicate: (id, copy) => ask((all) => all.duplicate(id, copy)),
    rename: (id, title, at) => ask((all) => all.rename(id, title, at)),
    remove: (id, at) => ask((all) => all.remove(id, at)),
    bringBack: (id) => ask((all) => all.bringBack(id)),
    purge: (id) => ask((all) => all.purge(id)),
    emptyBin: (before) => ask((all) => all.emptyBin(before)),
    append: (write) => ask((all) => all.append(write)),
    journal: (id) => ask((all) => all.journal(id)),
    setLastOpened: (id) => ask((all) => all.setLastOpened(id)),
    versions: (map) => ask((all) => all.versions(map)),
    versionText: (map, version) => ask((all) => all.versionText(map, version)),
    keepVersion: (map, name, at) => ask((all) => all.keepVersion(map, name, at)),
    removeVersion: (map, version) => ask((all) => all.removeVersion(map, version)),
    bringBackVersion: (removed) => ask((all) => all.bringBackVersion(removed)),
    setAside: (map, at) => ask((all) => all.setAside(map, at)),
    allSetAside: () => ask((all) => all.allSetAside()),
    removeSetAside: (id) => ask((all) => all.removeSetAside(id)),
    bringBackSetAside: (aside) => ask((all) => all.bringBackSetAside(aside)),
    attached: (map, name) => ask((all) => all.attached(map, name)),
    attach: (map, name, value) => ask((all) => all.attach(map, name, value)),
    keepTail: (map, tail) => local.write(tailKey(map), tail),
    takeTail: (map) => ask((all) => all.takeTail(map)),
    readPreferences: () => local.read(preferencesKey),
    writePreferences: (preferences) => local.write(preferencesKey, preferences),
  };
}

/** Undefined where it is gone, or in the bin. */
function lastMap(rows: StoredRows | undefined): StoredMap | undefined {
  if (rows === undefined || rows.row.deletedAt !== undefined) return undefined;
  return { ...asStoredMap(rows), tree: rows.replayed?.tree };
}

function tailsIn({ local }: Rooms): readonly string[] {
  return local.keys().filter((key) => key.startsWith(tailPrefix));
}

/** Whether nothing was ever kept, not by an earlier version of the editor either; false where that can't be told. */
async function isUnused(rooms: Rooms): Promise<boolean> {
  if (tailsIn(rooms).length > 0) return false;
  const maps = await answer(() => rooms.readOnce((reading) => reading.all('maps')));
  if (!maps.ok || maps.value.length > 0) return false;
  const earlier = await answer(rooms.earlier);
  return earlier.ok && earlier.value === undefined;
}

const notFetched =
  'The part of Pullmap that keeps maps could not be loaded. Check the connection, and save the map as a file meanwhile.';
