import type { Editor } from './editor.ts';
import { leaveMap } from './leaveMap.ts';
import { readMap } from './readMap.ts';
import { repairNotice } from './repairNotice.ts';
import { toldRepairs } from './toldRepairs.ts';

/**
 * Opens a map kept in this browser in place of the open one; true when it did. On a problem the open map stays
 * untouched, the stored text too, and the message says why.
 */
export async function openStored(editor: Editor, mapId: string): Promise<boolean> {
  if (!(await leaveMap(editor))) return false;
  const stored = await editor.services.storage.get(mapId);
  if (!stored.ok) {
    editor.notify({ tone: 'error', text: stored.problem });
    return false;
  }
  if (stored.value === undefined) {
    editor.notify({ tone: 'error', text: 'This map is no longer in this browser. Open it from its file.' });
    return false;
  }
  const { title, text, savedAt, revision, isCutShort } = stored.value;
  const read = await readMap(text);
  if (!read.ok) {
    editor.notify({ tone: 'error', text: `“${title}” was not opened. ${read.problem}` });
    return false;
  }
  const { document, repairs } = read.value;
  // A version that was kept beside the map is a map of its own, which has the id it is stored under.
  editor.open({ ...document, id: mapId }, { savedAt, revision });
  const told = await toldRepairs(isCutShort, repairs);
  if (told.length > 0) editor.notify(repairNotice(title, told));
  return true;
}
