import type { FileContent } from '#src/file/carried/mapText.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { PickedFile } from './fileGateway.ts';

/** A map that was read whole, and what had to be repaired for it. */
export type ReadMap = { readonly document: MapDocument; readonly repairs: readonly string[] };

const notLoaded = failure(
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
  const reader = await loadReader();
  if (reader === undefined) return notLoaded;
  const opened = reader.openMap(text, fileName);
  return opened.ok
    ? success({ document: opened.document, repairs: opened.repairs })
    : failure(opened.problem.message);
}

/** The same for a file of any kind: a picture, a drawing or slides may carry the map inside. */
export async function readMapFile(file: PickedFile): Promise<Result<ReadMap, string>> {
  // A map file is the usual, and needs no other code.
  if (isMapText(file)) return readMap(file.text, file.name);
  const carriers = await import('#src/file/carried/mapText.ts').catch(() => undefined);
  if (carriers === undefined) return notLoaded;
  const found = carriers.mapText(file);
  return found.ok ? readMap(found.value.text, file.name) : found;
}

/** Whether a file can be a map by itself: a text, and no drawing. */
export function isMapText(file: FileContent): file is { readonly text: string } {
  return 'text' in file && !/^\ufeff?\s*</.test(file.text);
}
