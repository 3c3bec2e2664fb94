import { isJsonObject, type JsonObject } from '#src/lib/json.ts';
import type { WholeMap } from '../mapStorage.ts';
import { isWholeMap } from './isWholeMap.ts';
import { tailPrefix } from './localRoom.ts';
import { lastOpenedKey } from './readStored.ts';
import type { Rooms } from './rooms.ts';
import { isTail, storeTail } from './tails.ts';
import { putWhole } from './writing.ts';

/** Under which key `notes` has what was taken over from the first version: ids, and when each was saved. */
export const takenOverKey = 'taken-over';

/**
 * Puts in its place what earlier pages left behind: edits that they had no time to write, and maps of the first version of
 * the editor. `tails`: the keys of those that were there when this page began. What a tab with that version writes later is taken over as well, at the next start.
 */
export async function takeOverLeftovers(rooms: Rooms, tails: readonly string[]): Promise<void> {
  await takeOverEarlier(rooms);
  for (const key of tails) await takeTail(rooms, key);
}

/** Writes the tail that is kept under this key, if there is one, and forgets it. */
export async function takeTail({ database, local }: Rooms, key: string): Promise<void> {
  const tail = local.read(key);
  if (isTail(tail)) await (await database()).run('write', (transaction) => storeTail(transaction, tail));
  local.write(key, undefined);
}

async function takeOverEarlier({ database, local, earlier }: Rooms): Promise<void> {
  const found = await (await earlier())?.read();
  const tail = local.read(tailPrefix);
  const maps = [...(found?.maps ?? []), ...(isWholeMap(tail) ? [tail] : [])];
  await (await database()).run('write', async (transaction) => {
    const note = await transaction.get('notes', takenOverKey);
    const known: JsonObject = isJsonObject(note) ? note : {};
    const fresh = maps.filter(({ id, savedAt }) => Number(known[id] ?? 0) < savedAt);
    for (const map of latestOfEach(fresh)) await putWhole(transaction, map);
    const last = isWholeMap(tail) ? tail.id : found?.lastOpened;
    if (note === undefined && last !== undefined) transaction.put('notes', lastOpenedKey, last);
    const taken = Object.fromEntries(latestOfEach(maps).map(({ id, savedAt }) => [id, savedAt]));
    if (note === undefined || fresh.length > 0) {
      transaction.put('notes', takenOverKey, { ...known, ...taken });
    }
  });
  local.write(tailPrefix, undefined);
}

function latestOfEach(maps: readonly WholeMap[]): readonly WholeMap[] {
  const sorted = maps.toSorted((a, b) => a.savedAt - b.savedAt);
  return [...new Map(sorted.map((map) => [map.id, map])).values()];
}
