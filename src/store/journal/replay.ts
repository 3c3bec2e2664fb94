import { checksum } from '#src/lib/checksum.ts';
import type { JsonValue } from '#src/lib/json.ts';
import { applyPatch } from '#src/lib/jsonPatch.ts';
import {
  isJournalRecord,
  isSnapshot,
  type JournalRecord,
  journalSchema,
  recordChecksum,
  type Step,
} from './rows.ts';

/** A map as its snapshot and its journal tell it. */
export type Replayed = {
  /** The map as it stands in a file. */
  readonly tree: JsonValue;
  /** The last edit that is in it. */
  readonly revision: number;
  /** Up to here everything was whole, and there was more. */
  readonly isCutShort: boolean;
};

/**
 * Puts the edits of the journal on the snapshot: all up to `revision`, or up to the first one that is damaged or missing.
 * Undefined where the snapshot itself can't be read.
 */
export function replay(
  snapshot: unknown,
  records: readonly unknown[],
  revision: number,
): Replayed | undefined {
  if (!isSnapshot(snapshot) || checksum(snapshot.text) !== snapshot.checksum) return undefined;
  const whole = parseTree(snapshot.text);
  if (whole === undefined) return undefined;
  let tree: JsonValue = whole;
  let reached = snapshot.revision;
  for (const record of records) {
    const step = isJournalRecord(record) && record.revision === reached + 1 ? stepOf(record) : undefined;
    const next: JsonValue | undefined = step?.patch === null ? tree : step && applyPatch(tree, step.patch);
    if (next === undefined) break;
    tree = next;
    reached += 1;
  }
  return { tree, revision: reached, isCutShort: reached !== revision };
}

/** What the record says; undefined where it is damaged or of a later version of this program. */
export function stepOf(record: JournalRecord): Step | undefined {
  const isWhole = record.schema === journalSchema && record.checksum === recordChecksum(record);
  // It was written by `recordOf`, and is whole, as its checksum says.
  return isWhole ? (JSON.parse(record.body) as Step) : undefined;
}

/** The map in a text; undefined where it is no JSON. */
export function parseTree(text: string): JsonValue | undefined {
  try {
    // What JSON.parse gives is JSON by definition.
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
