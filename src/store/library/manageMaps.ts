import { fileNameFor } from '#src/file/fileName.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import type { Editor } from '../editor.ts';
import type { StoredMapSummary } from '../mapStorage.ts';
import { mapsChanged } from './mapsChanged.ts';
import { openNew } from '../openNew.ts';
import { told } from './told.ts';

/** Milliseconds that a deleted map can be brought back: thirty days. */
export const binTime = 30 * 86_400_000;

/** What a map without a title is called. */
export function titleOf({ title }: { readonly title: string }): string {
  return title.trim() === '' ? 'Untitled map' : title;
}

/**
 * Puts maps into the bin; a message offers to take it back. The open map is closed first, and an empty one is open in its
 * place. True when all of them are gone; otherwise what went wrong was told.
 */
export async function deleteMaps(editor: Editor, maps: readonly StoredMapSummary[]): Promise<boolean> {
  const { storage, now } = editor.services;
  const openId = editor.store.getState().document.id;
  if (maps.some(({ id }) => id === openId)) {
    if (!(await openNew(editor))) return false;
    // Opening a map closes the list of them.
    editor.setDialog('recent');
  }
  const gone: StoredMapSummary[] = [];
  for (const map of maps) {
    if (await told(editor, storage.remove(map.id, now()))) gone.push(map);
  }
  mapsChanged(storage);
  const [first] = gone;
  if (first === undefined) return false;
  editor.notify({
    tone: 'info',
    text: gone.length === 1 ? `“${titleOf(first)}” is deleted.` : `${gone.length} maps are deleted.`,
    action: {
      label: 'Undo',
      run: () => void bringBack(editor, gone),
    },
  });
  return gone.length === maps.length;
}

/** Takes maps out of the bin. */
export async function bringBack(editor: Editor, maps: readonly StoredMapSummary[]): Promise<void> {
  for (const { id } of maps) await told(editor, editor.services.storage.bringBack(id));
  mapsChanged(editor.services.storage);
}

/** Deletes maps for good. */
export async function deleteForGood(editor: Editor, maps: readonly StoredMapSummary[]): Promise<void> {
  for (const { id } of maps) await told(editor, editor.services.storage.purge(id));
  mapsChanged(editor.services.storage);
}

/** Puts a copy of a map beside it: `Sales (copy)`. */
export async function duplicateMap(editor: Editor, map: StoredMapSummary): Promise<void> {
  await editor.flush();
  const copy = { id: editor.services.newId('m'), title: `${titleOf(map)} (copy)` };
  await told(editor, editor.services.storage.duplicate(map.id, copy));
  mapsChanged(editor.services.storage);
}

/** Gives a map another title: the open one by an edit that can be undone, another one where it is stored. */
export async function renameMap(editor: Editor, map: StoredMapSummary, title: string): Promise<void> {
  if (map.id === editor.store.getState().document.id) {
    editor.edit('Rename map', (document) => updateMap(document, { title }));
    await editor.flush();
    mapsChanged(editor.services.storage);
    return;
  }
  if (await editor.isOpenElsewhere(map.id)) {
    editor.notify({ tone: 'warning', text: `“${titleOf(map)}” is open in another tab. Rename it there.` });
    return;
  }
  await told(editor, editor.services.storage.rename(map.id, title, editor.services.now()));
  mapsChanged(editor.services.storage);
}

/** A map as a file, as it is stored and without reading it: one that can't be opened can still be had. */
export async function downloadMap(editor: Editor, map: StoredMapSummary): Promise<void> {
  const { storage, files } = editor.services;
  await editor.flush();
  const stored = await storage.get(map.id);
  if (!stored.ok) editor.notify({ tone: 'error', text: stored.problem });
  else if (stored.value !== undefined) {
    files.download(fileNameFor(map.title), new Blob([stored.value.text], { type: 'application/json' }));
  }
}
