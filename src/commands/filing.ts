import type { Editor } from '#src/store/editor.ts';
import { openFile } from '#src/store/openFile.ts';
import * as inPlace from '#src/store/saveInPlace.ts';

/** Asks for a file and opens the map in it; what can't be read is told. */
export async function openPicked(editor: Editor): Promise<void> {
  try {
    const file = await editor.services.files.pick();
    if (file !== undefined) await openFile(editor, file);
  } catch {
    editor.notify({
      tone: 'error',
      text: 'The file could not be read. Check that it still exists, and try again.',
    });
  }
}

/** Saves the map in its file, or asks for one. */
export async function save(editor: Editor): Promise<void> {
  await written(editor, inPlace.save);
}

/** Asks for a file and saves the map in it. */
export async function saveAs(editor: Editor): Promise<void> {
  await written(editor, inPlace.saveAs);
}

async function written(editor: Editor, write: (editor: Editor) => Promise<void>): Promise<void> {
  try {
    await write(editor);
  } catch (error) {
    editor.notify({
      tone: 'error',
      text: 'The map could not be saved in a file. It is kept in this browser as before.',
      details: [String(error)],
    });
  }
}
