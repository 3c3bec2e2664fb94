import { checksum } from '#src/lib/checksum.ts';
import { isJsonObject } from '#src/lib/json.ts';
import type { SetAside } from '../mapStorage.ts';
import type { Transaction } from './database.ts';
import { readRows, type StoredRows } from './readStored.ts';

/** Keeps what was found of a map, exactly, where nothing writes over it; undefined where the user has deleted that. */
export function setAsideRows(
  transaction: Transaction,
  { row, snapshot, records }: StoredRows,
  at: number,
): Promise<SetAside | undefined> {
  const text = JSON.stringify({ row, snapshot, records }, undefined, 2);
  return setAsideText(transaction, row.revision, { map: row.id, title: row.title, at, text });
}

/** True where not all of the map can be read. */
export function isDamaged({ replayed }: StoredRows): boolean {
  return replayed?.isCutShort ?? true;
}

/** Keeps a text that could not be used; the same one once, since it was first found. */
export async function setAsideText(
  transaction: Transaction,
  revision: number,
  what: Omit<SetAside, 'id'>,
): Promise<SetAside | undefined> {
  // Another text of the same revision is no reason to write over this one.
  const id = `${what.map} ${revision} ${checksum(what.text)}`;
  const found = await transaction.get('setAside', id);
  if (isSetAside(found)) return found;
  if (isUnwanted(found)) return undefined;
  const aside = { id, ...what };
  transaction.put('setAside', id, aside);
  return aside;
}

/** Deletes it. As long as the map is still as it was found, a mark stays behind, or the next write would set it aside anew. */
export async function dropSetAside(transaction: Transaction, id: string): Promise<void> {
  const found = await transaction.get('setAside', id);
  const rows = isSetAside(found) ? await readRows(transaction, found.map) : undefined;
  if (rows !== undefined && isDamaged(rows)) transaction.put('setAside', id, { id, isUnwanted: true });
  else transaction.remove('setAside', id);
}

/** True for what was set aside in the table `setAside`. */
export function isSetAside(found: unknown): found is SetAside {
  return isJsonObject(found) && typeof found['id'] === 'string' && typeof found['text'] === 'string';
}

function isUnwanted(found: unknown): boolean {
  return isJsonObject(found) && found['isUnwanted'] === true;
}
