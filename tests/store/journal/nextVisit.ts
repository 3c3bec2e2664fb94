import { createEditor } from '#src/store/createEditor.ts';
import type { Editor } from '#src/store/editor.ts';
import { restoreLastMap } from '#src/store/restore.ts';
import type { MemoryRooms } from '../memoryRooms.ts';
import type { MemoryTab } from '../memoryTabs.ts';
import { settled, type TestServices, testServices } from '../testServices.ts';

let visits = 0;

/** What a browser finds that is opened again with these rooms: an editor with the map that was open last. */
export async function nextVisit(
  rooms: MemoryRooms,
  tabs?: MemoryTab,
): Promise<{ readonly editor: Editor; readonly services: TestServices }> {
  visits += 1;
  const visit = visits;
  let ids = 0;
  // Ids that no other visit gives.
  const newId = (prefix: string) => `${prefix}_${visit}_${++ids}`;
  const services = testServices({ newId, ...(tabs && { tabs }) }, rooms);
  const restored = await restoreLastMap(services.storage);
  const editor = restored.status === 'restored' ? createEditor(services, restored) : createEditor(services);
  await settled();
  return { editor, services };
}
