import type { Result } from '#src/lib/result.ts';
import type { Editor } from '#src/store/editor.ts';
import type { StoredMapSummary } from '#src/store/mapStorage.ts';
import { recentMaps } from '#src/store/recentMaps.ts';
import { useStored } from './useStored.ts';

/** The maps in this browser as they are now, the latest first, or why they can't be read; undefined until that is known. */
export function useMaps(): Result<readonly StoredMapSummary[], string> | undefined {
  return useStored(mapsNow);
}

async function mapsNow(editor: Editor) {
  // With the last edits of the open map in it.
  await editor.flush();
  return recentMaps(editor.services.storage);
}
