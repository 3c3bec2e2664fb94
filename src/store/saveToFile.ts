import { fileNameFor } from '#src/file/fileName.ts';
import { saveMap } from '#src/file/save.ts';
import type { Editor } from './editor.ts';

/** Downloads the open map as a file named after its title. */
export function saveToFile(editor: Editor): void {
  const { document } = editor.store.getState();
  const name = fileNameFor(document.title);
  editor.services.files.download(name, new Blob([saveMap(document)], { type: 'application/json' }));
  editor.savedToFile(name);
}
