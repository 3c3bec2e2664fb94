import { failure, type Result, success } from '#src/lib/result.ts';
import type { MapDocument } from '#src/model/document.ts';

/** A map that was read whole, and what had to be repaired for it. */
export type ReadMap = { readonly document: MapDocument; readonly repairs: readonly string[] };

/**
 * The map that the text says, or why it can't be read and what to do. The code that checks files is fetched when it is
 * first needed; where that fails, this is the problem.
 */
export async function readMap(text: string, fileName?: string): Promise<Result<ReadMap, string>> {
  const reader = await import('#src/file/open.ts').catch(() => undefined);
  if (reader === undefined) {
    return failure(
      'The part of Pullmap that reads maps could not be loaded. Check the connection and try again.',
    );
  }
  const opened = reader.openMap(text, fileName);
  return opened.ok
    ? success({ document: opened.document, repairs: opened.repairs })
    : failure(opened.problem.message);
}
