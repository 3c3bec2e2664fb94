import type { FileContent } from '#src/file/carried/mapText.ts';
import type { Result } from '#src/lib/result.ts';
import type { PickedFile } from './fileGateway.ts';
import { notLoaded, type ReadMap, readMap } from './readMap.ts';

/** The map in a file of any kind, as `readMap` gives it: a picture, a drawing or slides may carry it inside. */
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
