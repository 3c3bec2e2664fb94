import { textSign } from '#src/lib/textSign.ts';
import type { Editor } from './editor.ts';
import type { FilePlace, PickedFile } from './fileGateway.ts';
import { leaveMap } from './leaveMap.ts';
import { isMapText, readMapFile } from './readMapFile.ts';
import { repairNotice } from './repairNotice.ts';

/**
 * Opens the map in a file in place of the open one; true when it did. Pictures and slides are opened that carry one;
 * the maps of an archive are put beside those in this browser. What
 * was repaired is told. On a problem the open map stays untouched, and the message says why.
 */
export async function openFile(editor: Editor, file: PickedFile): Promise<boolean> {
  if ('bytes' in file && (await isOpenedAsArchive(editor, file))) return false;
  const read = await readMapFile(file);
  if (!read.ok) {
    editor.notify({ tone: 'error', text: `“${file.name}” was not opened. ${read.problem}` });
    return false;
  }
  if (!(await leaveMap(editor))) return false;
  const { repairs } = read.value;
  // The tab that has it open goes on with its own.
  const isElsewhere = await editor.isOpenElsewhere(read.value.document.id);
  const document = isElsewhere
    ? { ...read.value.document, id: editor.services.newId('m') }
    : read.value.document;
  const isSameMap = editor.store.getState().document.id === document.id;
  editor.open(document, { file: file.name, place: placeOf(file), isRepaired: repairs.length > 0 });
  // Another map is shown whole by itself; another version of this one may stand somewhere else altogether.
  if (isSameMap) editor.requestView('fit');
  if (repairs.length > 0) editor.notify(repairNotice(file.name, repairs));
  return true;
}

/** Where the file can be written again, and what it held when it was read. Pictures stay pictures. */
function placeOf(file: PickedFile): FilePlace | undefined {
  const { local, changedAt } = file;
  if (local === undefined || changedAt === undefined || !isMapText(file)) return undefined;
  return { local, changedAt, textSign: textSign(file.text) };
}

async function isOpenedAsArchive(editor: Editor, file: PickedFile): Promise<boolean> {
  const code = await import('./library/openArchive.ts').catch(() => undefined);
  return code !== undefined && code.openArchive(editor, file);
}
