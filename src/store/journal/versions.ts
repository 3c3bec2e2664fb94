import { isJsonObject } from '#src/lib/json.ts';
import type { MapVersion, RemovedVersion } from '../mapStorage.ts';
import type { Transaction } from './database.ts';
import { asStoredMap, type StoredRows } from './readStored.ts';
import { snapshotOf } from './rows.ts';

/** So many versions that were kept by themselves stay; the oldest goes. */
export const automaticKept = 40;
/** So many versions with a name are kept; none of them ever goes by itself. */
export const namedKept = 100;

/** Keeps the map as an earlier version; not one that is kept already. */
export async function addVersion(
  transaction: Transaction,
  rows: StoredRows,
  reason: MapVersion['reason'],
  named?: { readonly name: string; readonly at: number },
): Promise<void> {
  const { text, revision, savedAt, title, id: map } = asStoredMap(rows);
  const known = await versionsOf(transaction, map);
  if (named === undefined && known.some((version) => version.revision === revision)) return;
  const at = named?.at ?? savedAt;
  const id = `${String(at).padStart(15, '0')}-${revision}-${reason}`;
  const version: MapVersion = { id, map, at, reason, revision, title, ...(named && { name: named.name }) };
  putVersion(transaction, { version, snapshot: snapshotOf(text, revision) });
  const automatic = known.filter((each) => each.reason !== 'named');
  for (const old of automatic.slice(automaticKept - 1)) dropVersion(transaction, map, old.id);
}

/** The earlier versions of a map, the latest first. */
export async function versionsOf(transaction: Transaction, map: string): Promise<readonly MapVersion[]> {
  const found = await transaction.all('versions', map);
  return found.filter(isVersion).toReversed();
}

/** Puts an earlier version there, with its text. */
export function putVersion(transaction: Transaction, { version, snapshot }: RemovedVersion): void {
  transaction.put('versions', [version.map, version.id], version);
  transaction.put('snapshots', [version.map, version.id], snapshot);
}

/** Removes an earlier version with its text, and gives both; undefined where there is none. */
export async function takeVersion(
  transaction: Transaction,
  map: string,
  id: string,
): Promise<RemovedVersion | undefined> {
  const version = await transaction.get('versions', [map, id]);
  const snapshot = await transaction.get('snapshots', [map, id]);
  dropVersion(transaction, map, id);
  return isVersion(version) ? { version, snapshot } : undefined;
}

function dropVersion(transaction: Transaction, map: string, version: string): void {
  transaction.remove('versions', [map, version]);
  transaction.remove('snapshots', [map, version]);
}

function isVersion(found: unknown): found is MapVersion {
  return isJsonObject(found) && typeof found['id'] === 'string' && typeof found['at'] === 'number';
}
