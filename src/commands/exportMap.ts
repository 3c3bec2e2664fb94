import type { ExportOptions } from '#src/export/exportFormat.ts';
import { exportFormatOf } from '#src/export/formats/index.ts';
import type { ExportedFile } from '#src/export/runExport.ts';
import { fileNameFor } from '#src/file/fileName.ts';
import { type ChosenStates, statesAround } from '#src/model/usualStates.ts';
import type { EditorState } from '#src/store/editorState.ts';
import type { Editor } from '#src/store/editor.ts';
import { fetchCode } from './fetchCode.ts';
import { mapOnScreen } from './mapOnScreen.ts';
import { withProgress } from './withProgress.ts';

/** The states whose difference is to be marked, as the choice for exports and the comparison have it. */
export function comparedIn(
  state: Pick<EditorState, 'document' | 'stateId' | 'comparing' | 'preferences'>,
): ChosenStates | undefined {
  const { document, stateId, comparing, preferences } = state;
  return preferences.exporting.changes === true
    ? statesAround(document, stateId, comparing.states)
    : undefined;
}

/** The options last chosen, for the whole map. */
export function lastExportOptions(editor: Editor): ExportOptions {
  const { preferences, selection } = editor.store.getState();
  const { format: _format, ...options } = preferences.exporting;
  return {
    ...options,
    compared: comparedIn(editor.store.getState()),
    selection: undefined,
    picked: selection.nodes,
  };
}

/** Downloads the state being looked at in this format; true when it did. Problems and limits are told. */
export async function exportMap(editor: Editor, formatId: string, options: ExportOptions): Promise<boolean> {
  const { document } = editor.store.getState();
  const file = await exported(editor, formatId, options);
  if (file === undefined) return false;
  if (file.blob !== undefined) editor.services.files.download(file.fileName, file.blob);
  // The map file is one of the formats: having it is having saved.
  const isMapFile = file.fileName === fileNameFor(document.title);
  if (isMapFile && editor.store.getState().document === document) editor.savedToFile(file.fileName);
  return true;
}

/**
 * Puts the picture on the clipboard, or into a file where the clipboard can't be had; true when it did either. Problems
 * and limits are told.
 */
export async function copyPicture(editor: Editor, options: ExportOptions): Promise<boolean> {
  const file = await exported(editor, 'png', options);
  if (file?.blob === undefined) return false;
  const copied = await editor.services.clipboard.writePicture(file.blob);
  if (copied.ok) {
    editor.notify({ tone: 'success', text: 'The picture is on the clipboard.' });
    return true;
  }
  editor.services.files.download(file.fileName, file.blob);
  editor.notify({ tone: 'warning', text: `${copied.problem} The picture was downloaded instead.` });
  return true;
}

/** Puts figures, steps, plan and comparison on the clipboard as Markdown; true when it did. Problems are told. */
export async function copyMarkdown(editor: Editor): Promise<boolean> {
  const file = await exported(editor, 'markdown', lastExportOptions(editor));
  if (file?.blob === undefined) return false;
  const copied = await editor.services.clipboard.writeText(await file.blob.text());
  if (copied.ok) editor.notify({ tone: 'success', text: 'The text is on the clipboard.' });
  else editor.notify({ tone: 'error', text: copied.problem });
  return copied.ok;
}

/** The file in this format; undefined when it could not be made, which has been told then. */
async function exported(
  editor: Editor,
  formatId: string,
  options: ExportOptions,
): Promise<ExportedFile | undefined> {
  const { document, stateId } = editor.store.getState();
  const format = exportFormatOf(formatId);
  if (format === undefined) throw new Error(`no export format with the id "${formatId}"`);
  const exporter = await fetchCode(editor, `The export as ${format.title}`, async () => ({
    ...(await import('#src/export/runExport.ts')),
    ...(await import('#src/export/drawPicture.ts')),
  }));
  if (exporter === undefined) return undefined;
  const { runExport, drawPicture } = exporter;
  let isCancelled = false;
  const result = await withProgress(editor, `Making the ${format.title}`, async (work) => {
    const made = await runExport(document, stateId, format, options, {
      ...work,
      drawPicture,
      screen: mapOnScreen,
      print: editor.services.print,
    });
    isCancelled = work.signal.aborted;
    return made;
  });
  if (!result.ok) {
    editor.notify({ tone: isCancelled ? 'info' : 'error', text: result.problem });
    return undefined;
  }
  if (result.value.notice !== undefined) editor.notify({ tone: 'info', text: result.value.notice });
  return result.value;
}
