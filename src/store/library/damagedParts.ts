import type { Editor } from '../editor.ts';
import type { SetAside } from '../mapStorage.ts';
import { titleOf } from './manageMaps.ts';
import { mapsChanged } from './mapsChanged.ts';
import { told } from './told.ts';

/** Deletes what could not be read of a map; a message offers to take it back. */
export async function deleteDamaged(editor: Editor, part: SetAside): Promise<void> {
  const { storage } = editor.services;
  if (!(await told(editor, storage.removeSetAside(part.id)))) return;
  mapsChanged(storage);
  editor.notify({
    tone: 'info',
    text: `The damaged part of “${titleOf(part)}” is deleted.`,
    action: { label: 'Undo', run: () => void bringBackDamaged(editor, part) },
  });
}

async function bringBackDamaged(editor: Editor, part: SetAside): Promise<void> {
  await told(editor, editor.services.storage.bringBackSetAside(part));
  mapsChanged(editor.services.storage);
}
