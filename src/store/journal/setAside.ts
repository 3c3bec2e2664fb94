import { isJsonObject } from '#src/lib/json.ts';
import type { SetAside } from '../mapStorage.ts';
import type { Transaction } from './database.ts';
import type { StoredRows } from './readStored.ts';

/** Keeps what was found of a map, exactly, where nothing writes over it. */
export function setAsideRows(
  transaction: Transaction,
  { row, snapshot, records }: StoredRows,
  at: number,
): void {
  const text = JSON.stringify({ row, snapshot, records }, undefined, 2);
  setAsideText(transaction, { map: row.id, title: row.title, at, text });
}

/** Keeps a text that could not be used. */
export function setAsideText(transaction: Transaction, what: Omit<SetAside, 'id'>): void {
  const id = `${what.map} ${what.at}`;
  transaction.put('setAside', id, { id, ...what });
}

/** True for a row of the table `setAside`. */
export function isSetAside(found: unknown): found is SetAside {
  return isJsonObject(found) && typeof found['id'] === 'string' && typeof found['text'] === 'string';
}
