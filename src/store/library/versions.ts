import { saveMap } from '#src/file/save.ts';
import type { Editor } from '../editor.ts';
import type { MapVersion } from '../mapStorage.ts';
import { openStored } from '../openStored.ts';
import { readMap } from '../readMap.ts';
import { titleOf } from './manageMaps.ts';
import { mapsChanged } from './mapsChanged.ts';
import { told } from './told.ts';

/** Keeps a map as it is now under a name, to be gone back to; true when it is kept. What went wrong is told. */
export async function keepVersion(editor: Editor, mapId: string, name: string): Promise<boolean> {
  await editor.flush();
  const { storage, now } = editor.services;
  const stored = await storage.get(mapId);
  if (stored.ok && stored.value === undefined) {
    editor.notify({ tone: 'info', text: 'A map is kept from its first edit on. Change something first.' });
    return false;
  }
  const kept = await storage.keepVersion(mapId, name, now());
  mapsChanged(storage);
  if (!kept.ok) editor.notify({ tone: 'error', text: kept.problem });
  else if (!kept.value) {
    editor.notify({
      tone: 'warning',
      text: 'As many versions with a name are kept as can be. Delete one first.',
    });
  }
  return kept.ok && kept.value;
}

/** Opens an earlier version as a map of its own beside the one it is of; true when it did. */
export async function openVersion(editor: Editor, version: MapVersion): Promise<boolean> {
  const { storage, newId, now } = editor.services;
  const text = await storage.versionText(version.map, version.id);
  if (!text.ok || text.value === undefined) {
    editor.notify({ tone: 'error', text: text.ok ? 'This version is no longer there.' : text.problem });
    return false;
  }
  const read = await readMap(text.value);
  if (!read.ok) {
    editor.notify({ tone: 'error', text: `This version was not opened. ${read.problem}` });
    return false;
  }
  const { document } = read.value;
  const title = `${titleOf(document)} (${version.name ?? 'earlier version'})`;
  const id = newId('m');
  const put = await storage.put({ id, title, savedAt: now(), text: saveMap({ ...document, id, title }) });
  if (put.ok) return openStored(editor, id);
  editor.notify({ tone: 'error', text: put.problem });
  return false;
}

/** Deletes an earlier version; a message offers to take it back. */
export async function deleteVersion(editor: Editor, { map, id, name }: MapVersion): Promise<void> {
  const { storage } = editor.services;
  const removed = await storage.removeVersion(map, id);
  if (!removed.ok) editor.notify({ tone: 'error', text: removed.problem });
  mapsChanged(storage);
  if (!removed.ok || removed.value === undefined) return;
  const { value } = removed;
  editor.notify({
    tone: 'info',
    text: name === undefined ? 'The earlier version is deleted.' : `The version “${name}” is deleted.`,
    action: {
      label: 'Undo',
      run: () => void told(editor, storage.bringBackVersion(value)).then(() => mapsChanged(storage)),
    },
  });
}
