import type { loadReader } from '../readMap.ts';
import { jsonText } from '#src/file/jsonText.ts';
import { isJsonObject, type JsonValue } from '#src/lib/json.ts';
import type { MapDocument } from '#src/model/document.ts';
import { withSharedParts } from './sharedParts.ts';

/** The code that checks files. */
export type Reader = NonNullable<Awaited<ReturnType<typeof loadReader>>>;

/**
 * The map in a tree of the journal, read as carefully as a file; what it shares with the one that is known is the same
 * objects, and it has the id of that one. Undefined where it can't be read.
 */
export function documentOf(reader: Reader, tree: JsonValue, known: MapDocument): MapDocument | undefined {
  const opened = isJsonObject(tree) ? reader.openMap(jsonText(tree)) : undefined;
  return opened?.ok ? withSharedParts({ ...opened.document, id: known.id }, known) : undefined;
}
