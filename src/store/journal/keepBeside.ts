import { saveMap } from '#src/file/save.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { SavingHost } from '../saving.ts';

/** Keeps this content of the map as a map of its own, and says so; what went wrong, in words. */
export async function keepBeside(
  { services, notify }: SavingHost,
  latest: MapDocument,
): Promise<string | undefined> {
  const { storage, newId, now } = services;
  const id = `${latest.id}~${newId('v')}`;
  const title = `${latest.title} (other version)`;
  const put = await storage.put({ id, title, savedAt: now(), text: saveMap({ ...latest, id, title }) });
  if (!put.ok) return put.problem;
  notify({
    tone: 'warning',
    text: `Another tab has changed this map meanwhile. What you did here is kept as “${title}” under “Your maps”.`,
  });
  return undefined;
}
