import type { Editor } from './editor.ts';
import { openNew } from './openNew.ts';

/** Opens a copy of the open map as a map of its own, which this tab may change; true when it did. */
export function openCopy(editor: Editor): Promise<boolean> {
  const { document } = editor.store.getState();
  return openNew(editor, { ...document, title: `${document.title} (copy)` });
}
