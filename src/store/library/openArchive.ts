import { isZip, zipEntries } from '#src/lib/zipEntries.ts';
import type { Editor } from '../editor.ts';
import type { PickedFile } from '../fileGateway.ts';
import { importArchive } from './importArchive.ts';

/** A zip file that is no presentation: what an archive of maps looks like. */
export function isArchive({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): boolean {
  if (!isZip(bytes) || /\.pptx$/i.test(name)) return false;
  return zipEntries(bytes)?.some((entry) => entry.name.startsWith('ppt/')) !== true;
}

/** Puts the maps of an archive into this browser and shows all maps; false where the file is no archive. */
export async function openArchive(editor: Editor, file: PickedFile): Promise<boolean> {
  if (!('bytes' in file) || !isArchive(file)) return false;
  if (await importArchive(editor, file.bytes, file.name)) editor.setDialog('recent');
  return true;
}
