import { isJsonObject, type JsonValue } from '#src/lib/json.ts';
import { jsonText } from '#src/file/jsonText.ts';
import { checksum } from '#src/lib/checksum.ts';
import { applyPatch } from '#src/lib/jsonPatch.ts';
import type { MapWrite, Tail, WholeMap } from '../mapStorage.ts';
import type { Transaction } from './database.ts';
import { lastOpenedKey, readRows, type StoredRows } from './readStored.ts';
import { parseTree, stepOf } from './replay.ts';
import { isJournalRecord, isSnapshot } from './rows.ts';
import { setAsideText } from './setAside.ts';
import { appendTo, putWhole, recordOf, stepBetween } from './writing.ts';

/**
 * Writes what a page had no time to write. It continues what is stored, or was written after all; otherwise somebody else
 * has gone on, and it becomes a map of its own beside that.
 */
export async function storeTail(transaction: Transaction, tail: Tail): Promise<void> {
  const rows = await readRows(transaction, tail.id);
  // It was open when the page went, and nobody could note it.
  if (rows === undefined || isFirst(tail)) transaction.put('notes', lastOpenedKey, tail.id);
  if ('text' in tail) await storeWhole(transaction, tail, rows);
  else await storeEdits(transaction, tail, rows);
}

async function storeWhole(
  transaction: Transaction,
  tail: Extract<Tail, WholeMap>,
  rows: StoredRows | undefined,
): Promise<void> {
  const tree = parseTree(tail.text);
  const before = rows?.replayed?.tree;
  const goesOn = rows?.row.revision === tail.after || (isFirst(tail) && isItsBeginning(rows, tail.begins));
  if (rows === undefined || before === undefined || tree === undefined || !goesOn) {
    await putWhole(transaction, tail);
    return;
  }
  const about = { label: 'Edit', how: 'edit', time: tail.savedAt, from: '', to: '' } as const;
  const step = stepBetween(before, tree, about);
  if (step.patch === null) return;
  const { id, title, savedAt, after } = { ...tail, after: rows.row.revision };
  await appendTo(transaction, { id, title, savedAt, after, records: [recordOf(id, after + 1, step)] });
}

/** As far as the page knew, nothing was stored of its map. */
function isFirst(tail: Tail): tail is Extract<Tail, WholeMap> {
  return 'text' in tail && tail.after === undefined;
}

/** What is stored is what the page wrote first, with its last breath. */
function isItsBeginning(rows: StoredRows | undefined, begins: string | undefined): boolean {
  if (rows === undefined || begins === undefined || rows.records.length > 0) return false;
  return isSnapshot(rows.snapshot) && checksum(rows.snapshot.text) === begins;
}

async function storeEdits(
  transaction: Transaction,
  tail: MapWrite,
  rows: StoredRows | undefined,
): Promise<void> {
  const written = await appendTo(transaction, tail);
  if (written !== 'moved-on') return;
  const text = rows && (await textBeside(transaction, rows, tail));
  const { id, title, savedAt } = tail;
  if (text === undefined) {
    const left = JSON.stringify(tail, undefined, 2);
    await setAsideText(transaction, tail.after, { map: id, title, at: savedAt, text: left });
    return;
  }
  const copy = { id: `${id}~${tail.after}-${savedAt}`, title: `${title} (other version)` };
  await putWhole(transaction, { ...copy, savedAt, text });
}

/** The map with these edits, on the revision that they were made on; undefined where the journal no longer goes back to it. */
async function textBeside(
  transaction: Transaction,
  { row, replayed }: StoredRows,
  tail: MapWrite,
): Promise<string | undefined> {
  if (replayed === undefined || replayed.isCutShort) return undefined;
  const since = (await transaction.all('journal', row.id, tail.after + 1))
    .filter(isJournalRecord)
    .map(stepOf);
  if (since.length !== row.revision - tail.after) return undefined;
  const ways = [
    ...since.toReversed().map((step) => step?.back),
    ...tail.records.map((record) => stepOf(record)?.patch),
  ];
  let tree: JsonValue | undefined = replayed.tree;
  for (const patch of ways) {
    if (tree === undefined || patch === undefined) return undefined;
    tree = patch === null ? tree : applyPatch(tree, patch);
  }
  return isJsonObject(tree) ? jsonText(tree) : undefined;
}

/** True for a tail as this editor writes them. */
export function isTail(found: unknown): found is Tail {
  if (!isJsonObject(found) || typeof found['id'] !== 'string' || typeof found['savedAt'] !== 'number')
    return false;
  return typeof found['text'] === 'string' || Array.isArray(found['records']);
}
