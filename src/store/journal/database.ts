/**
 * The tables of the browser's database. `maps`: what is known of each (key: id). `snapshots`: texts (key: map and `now`,
 * or the id of an earlier version). `journal`: edits (key: map and revision). `versions`: earlier versions (key: map and
 * id). `setAside`: what could not be read (key: id). `attached`: what belongs to a map and is not in its file, such as
 * its picture or the file it was opened from (key: map and name). `notes`: the map to restore, what was taken over.
 */
export const tables = ['maps', 'snapshots', 'journal', 'versions', 'setAside', 'attached', 'notes'] as const;
export type Table = (typeof tables)[number];

/** A key that begins with a map's id belongs to this map. */
export type Key = string | readonly [string, string | number];

/** What can be asked inside a transaction. Nothing but these may be waited for, or the transaction ends too early. */
export type Reading = {
  readonly get: (table: Table, key: Key) => Promise<unknown>;
  /** All rows of the table, or those of one map, in the order of their keys, from this second part of the key on. */
  readonly all: (table: Table, map?: string, from?: number) => Promise<readonly unknown[]>;
};

export type Transaction = Reading & {
  readonly put: (table: Table, key: Key, row: unknown) => void;
  readonly remove: (table: Table, key: Key) => void;
  /** Removes the rows of one map; up to this second part of the key, where one is given. */
  readonly removeAll: (table: Table, map: string, to?: number) => void;
};

/**
 * Rows that are read and written in transactions: all of what one did happened, or nothing. Rejects with the browser's
 * error. `flushed`: it is on the disc, beyond a crash of the whole system, as far as the browser can say.
 */
export type Database = {
  readonly run: <Value>(
    mode: 'read' | 'write' | 'flushed',
    work: (transaction: Transaction) => Promise<Value>,
  ) => Promise<Value>;
};
