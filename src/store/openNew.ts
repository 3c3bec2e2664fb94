import { createDocument } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { Editor, MapOrigin } from './editor.ts';
import { leaveMap } from './leaveMap.ts';

/**
 * Puts a new map in place of the open one: a copy of the given one (an example, a template) under an id of its own, or
 * an empty one. True when it did; the open map stays when it could not be saved.
 */
export async function openNew(
  editor: Editor,
  original?: MapDocument,
  origin: MapOrigin = {},
): Promise<boolean> {
  if (!(await leaveMap(editor))) return false;
  const id = editor.services.newId('m');
  editor.open(original === undefined ? createDocument({ id }) : { ...original, id }, origin);
  return true;
}
