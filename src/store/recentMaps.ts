import { type Result, success } from '#src/lib/result.ts';
import type { MapStorage, StoredMapSummary } from './mapStorage.ts';

/** The maps kept in this browser, the latest first; or why they can't be read. */
export async function recentMaps(storage: MapStorage): Promise<Result<readonly StoredMapSummary[], string>> {
  const listed = await storage.list();
  return listed.ok ? success(listed.value.toSorted((a, b) => b.savedAt - a.savedAt)) : listed;
}
