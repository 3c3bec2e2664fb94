import { failure, type Result, success } from '#src/lib/result.ts';
import type { StoredJournal } from '../mapStorage.ts';
import { loadReader } from '../readMap.ts';
import type { Services } from '../services.ts';
import type { Reader } from './documentOf.ts';

/** What is stored of a map, and what reads it. */
export type ReadJournal = StoredJournal & { readonly reader: Reader };

/** What is stored of this map; undefined: nothing. */
export async function readJournal(
  { storage }: Services,
  mapId: string,
): Promise<Result<ReadJournal | undefined, string>> {
  const [stored, reader] = await Promise.all([storage.journal(mapId), loadReader()]);
  if (reader === undefined) return failure(noReader);
  return stored.ok ? success(stored.value && { ...stored.value, reader }) : stored;
}

const noReader = 'A part of Pullmap could not be loaded. Check the connection.';
