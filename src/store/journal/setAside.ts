import { isJsonObject } from '#src/lib/json.ts';
import type { SetAside } from '../mapStorage.ts';
import type { Transaction } from './database.ts';
import type { StoredRows } from './readStored.ts';

/** Keeps what was found of a map, exactly, where nothing writes over it. */
export function setAsideRows(
  transaction: Transaction,
  { row, snapshot, records }: StoredRows,
  at: number,
): SetAside {
  const text = JSON.stringify({ row, snapshot, records }, undefined, 2);
  return setAsideText(transaction, row.revision, { map: row.id, title: row.title, at, text });
}

/** True where not all of the map can be read. */
export function isDamaged({ replayed }: StoredRows): boolean {
  return replayed?.isCutShort ?? true;
}

/** Keeps a text that could not be used; the same one once. */
export function setAsideText(
  transaction: Transaction,
  revision: number,
  what: Omit<SetAside, 'id'>,
): SetAside {
  const aside = { id: `${what.map} ${revision}`, ...what };
  transaction.put('setAside', aside.id, aside);
  return aside;
}

/** True for a row of the table `setAside`. */
export function isSetAside(found: unknown): found is SetAside {
  return isJsonObject(found) && typeof found['id'] === 'string' && typeof found['text'] === 'string';
}
