import type { JsonValue } from '#src/lib/json.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { MapDocument } from '#src/model/document.ts';

type Reader = typeof import('#src/file/open.ts');
type Opened = ReturnType<Reader['openMap']>;

/** A map that was read whole, and what had to be repaired for it. */
export type ReadMap = { readonly document: MapDocument; readonly repairs: readonly string[] };

/** Where the code that reads maps can't be fetched. */
export const notLoaded = failure(
  'The part of Pullmap that reads maps could not be loaded. Check the connection and try again.',
);

/** The code that checks files, fetched when it is first needed; undefined where that fails. */
export function loadReader() {
  return import('#src/file/open.ts').catch(() => undefined);
}

/**
 * The map that the text says, or why it can't be read and what to do. Where the code that checks files
 * can't be fetched, this is the problem.
 */
export async function readMap(text: string, fileName?: string): Promise<Result<ReadMap, string>> {
  return read((reader) => reader.openMap(text, fileName));
}

/** The same for a map that this browser kept and that is parsed already. */
export async function readTree(tree: JsonValue): Promise<Result<ReadMap, string>> {
  return read((reader) => reader.openTree(tree));
}

async function read(open: (reader: Reader) => Opened): Promise<Result<ReadMap, string>> {
  const reader = await loadReader();
  if (reader === undefined) return notLoaded;
  const opened = open(reader);
  return opened.ok
    ? success({ document: opened.document, repairs: opened.repairs })
    : failure(opened.problem.message);
}
