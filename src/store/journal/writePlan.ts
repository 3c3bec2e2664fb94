import { jsonText } from '#src/file/jsonText.ts';
import { mapTree } from '#src/file/save.ts';
import type { JsonValue } from '#src/lib/json.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { MapWrite, StoredJournal } from '../mapStorage.ts';
import type { Change } from '../saving.ts';
import { recordOf, stepBetween } from './writing.ts';

/** So many edits until the whole map is written again, or so many letters of them. */
export const snapshotEvery = 200;
const snapshotLetters = 1_000_000;
/** Milliseconds of work after which the map is kept as an earlier version. */
export const versionEvery = 3_600_000;

/** What is stored of a map, that the next edit goes on from. */
export type Base = {
  readonly revision: number;
  readonly tree: JsonValue;
  /** What is stored is damaged; the whole map is to be written with the next edit. */
  readonly isCutShort: boolean;
  /** It was there when the map was opened, and nothing has been written since then. */
  readonly isAsOpened: boolean;
  /** How long the journal has become since the last whole text. */
  readonly edits: number;
  readonly letters: number;
  /** When the hour began after which the map is kept as an earlier version. */
  readonly hourBegan: number;
};

/** A map that was read from storage and not changed since then. */
export function baseOfStored(stored: StoredJournal, now: number): Base {
  return {
    revision: stored.summary.revision,
    tree: stored.tree,
    isCutShort: stored.isCutShort,
    isAsOpened: true,
    edits: stored.sinceSnapshot,
    letters: 0,
    hourBegan: now,
  };
}

/** A map that was just put there whole. */
export function baseOfWhole(document: MapDocument, revision: number, now: number): Base {
  const tree = mapTree(document);
  return { revision, tree, isCutShort: false, isAsOpened: false, edits: 0, letters: 0, hourBegan: now };
}

/** What to write for these edits, and what is stored once that is done. At least one edit. */
export function planWrite(
  id: string,
  base: Base,
  changes: readonly [Change, ...Change[]],
  now: number,
): { readonly write: MapWrite; readonly next: Base } {
  let { tree } = base;
  const records = changes.map((change, index) => {
    const { label, how, time } = change;
    const about = { label, how, time, from: change.before.stateId, to: change.after.stateId };
    const before = tree;
    tree = mapTree(change.after.document);
    return recordOf(id, base.revision + 1 + index, stepBetween(before, tree, about));
  });
  const after = (changes.at(-1) ?? changes[0]).after.document;
  const edits = base.edits + records.length;
  const letters = records.reduce((sum, { body }) => sum + body.length, base.letters);
  const isWhole = base.isCutShort || edits >= snapshotEvery || letters > snapshotLetters;
  const worked = now - base.hourBegan;
  // A clock that was set back starts a new hour.
  const isHour = worked >= versionEvery || worked < 0;
  const write: MapWrite = {
    id,
    title: after.title,
    savedAt: now,
    after: base.revision,
    records,
    ...(isWhole && { snapshot: jsonText(mapTree(after)) }),
    ...(isHour && { keep: { reason: 'hour', which: 'after' } }),
    ...(base.isAsOpened && { keep: { reason: 'opened', which: 'before' } }),
  };
  const next: Base = {
    revision: base.revision + records.length,
    tree,
    isCutShort: false,
    isAsOpened: false,
    edits: isWhole ? 0 : edits,
    letters: isWhole ? 0 : letters,
    hourBegan: isHour ? now : base.hourBegan,
  };
  return { write, next };
}
