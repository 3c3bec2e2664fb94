import { fileNameFor } from '#src/file/fileName.ts';
import { saveMap } from '#src/file/save.ts';
import { textSign } from '#src/lib/textSign.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { Editor } from './editor.ts';
import type { FilePlace, FileProblem, LocalFile } from './fileGateway.ts';
import { saveToFile } from './saveToFile.ts';

/**
 * Saves the map where it was last saved or opened from; where it has no file yet, asks for one, and where the browser
 * can't write files, downloads it. Before a file is written over that somebody else has changed meanwhile, the user is
 * asked. What went wrong is told.
 */
export async function save(editor: Editor): Promise<void> {
  const { file } = editor.store.getState().saving;
  if (file?.place === undefined) {
    await saveAs(editor);
    return;
  }
  const theirs = await changedByOthers(editor, file.place);
  if (!theirs.ok) tellProblem(editor, file.name, theirs.problem);
  else if (theirs.value === undefined) await writeTo(editor, file.place.local);
  else {
    editor.setFile({ fileConflict: theirs.value });
    editor.setDialog('conflict');
  }
}

/** Asks where to save the map, and saves it there from then on; where the browser can't, downloads it. */
export async function saveAs(editor: Editor): Promise<void> {
  const { files } = editor.services;
  if (files.inPlace === undefined) {
    saveToFile(editor);
    return;
  }
  const { document, saving } = editor.store.getState();
  const name = saving.file?.name ?? fileNameFor(document.title);
  const local = await files.inPlace.choosePlace(name);
  if (local !== undefined) await writeTo(editor, local);
}

/** The answer to the question about a changed file: writes the map over what somebody else has saved there. */
export async function keepMine(editor: Editor): Promise<void> {
  const local = editor.store.getState().saving.file?.place?.local;
  editor.setFile({ fileConflict: undefined });
  if (local !== undefined) await writeTo(editor, local);
}

/** What is in the file now, if that is neither what this editor knows of nor what it would write. */
async function changedByOthers(
  editor: Editor,
  { local, changedAt, textSign: known }: FilePlace,
): Promise<Result<{ text: string; changedAt: number } | undefined, FileProblem>> {
  const now = await local.changedAt();
  if (!now.ok) return now;
  if (now.value === changedAt) return success(undefined);
  const read = await local.read();
  if (!read.ok) return read;
  const text = read.value;
  const isKnown = textSign(text) === known || text === saveMap(editor.store.getState().document);
  return success(isKnown ? undefined : { text, changedAt: now.value });
}

async function writeTo(editor: Editor, local: LocalFile): Promise<void> {
  const { document } = editor.store.getState();
  const text = saveMap(document);
  const written = await writeAndCompare(local, text);
  if (!written.ok) {
    tellProblem(editor, local.name, written.problem);
    return;
  }
  const place: FilePlace = { local, changedAt: written.value, textSign: textSign(text) };
  // Typing goes on while a file is written: only what was written is in it.
  if (editor.store.getState().document.id === document.id) {
    const file = { name: local.name, at: editor.services.now(), place };
    editor.setFile({ file, fileDocument: document });
  }
}

/** When the file was changed by this. A disk that is full or gone may only show in what is read back. */
async function writeAndCompare(local: LocalFile, text: string): Promise<Result<number, FileProblem>> {
  const written = await local.write(text);
  if (!written.ok) return written;
  const read = await local.read();
  if (!read.ok) return read;
  if (read.value !== text) return failure({ why: 'failed', reason: 'what was written can’t be read back' });
  return local.changedAt();
}

function tellProblem(editor: Editor, name: string, problem: FileProblem): void {
  editor.notify({
    tone: 'error',
    text: `“${name}” was not saved: ${wordsOf(problem)} Your map is kept in this browser as before.`,
    action: { label: 'Save as…', run: () => void saveAs(editor) },
  });
}

function wordsOf(problem: FileProblem): string {
  switch (problem.why) {
    case 'refused':
      return 'the browser was not allowed to change the file. Save again and allow it, or save under another name.';
    case 'gone':
      return 'the file is no longer where it was. Save under another name.';
    case 'failed':
      return `${problem.reason}. Try again, or save under another name.`;
  }
}
