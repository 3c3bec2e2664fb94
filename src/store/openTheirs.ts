import { textSign } from '#src/lib/textSign.ts';
import type { Editor } from './editor.ts';
import { leaveMap } from './leaveMap.ts';
import { readMap } from './readMap.ts';
import { repairNotice } from './repairNotice.ts';

/**
 * The answer to the question about a changed file: opens what somebody else has saved there as a map of its own, which
 * has the file from now on. The map that was open stays in this browser, without a file.
 */
export async function openTheirs(editor: Editor): Promise<void> {
  const { file, fileConflict } = editor.store.getState().saving;
  if (file?.place === undefined || fileConflict === undefined) return;
  editor.setFile({ fileConflict: undefined });
  const { text, changedAt } = fileConflict;
  const read = await readMap(text, file.name);
  if (!read.ok) {
    editor.notify({ tone: 'error', text: `“${file.name}” was not opened. ${read.problem}` });
    return;
  }
  if (!(await leaveMap(editor))) return;
  const { document, repairs } = read.value;
  const place = { local: file.place.local, changedAt, textSign: textSign(text) };
  editor.setFile({ file: undefined, fileDocument: undefined });
  const isRepaired = repairs.length > 0;
  editor.open({ ...document, id: editor.services.newId('m') }, { file: file.name, place, isRepaired });
  if (isRepaired) editor.notify(repairNotice(file.name, repairs));
}
