import { useEffect, useState } from 'react';
import type { Result } from '#src/lib/result.ts';
import { onMapsChanged } from '#src/store/library/mapsChanged.ts';
import { recentMaps } from '#src/store/recentMaps.ts';
import type { StoredMapSummary } from '#src/store/mapStorage.ts';
import { useEditor } from '#src/store/useEditor.tsx';

/** The maps in this browser as they are now, the latest first, or why they can't be read; undefined until that is known. */
export function useMaps(): Result<readonly StoredMapSummary[], string> | undefined {
  const editor = useEditor();
  const [maps, setMaps] = useState<Result<readonly StoredMapSummary[], string>>();
  useEffect(() => {
    const { storage } = editor.services;
    let isGone = false;
    const look = async () => {
      // With the last edits of the open map in it.
      await editor.flush();
      const found = await recentMaps(storage);
      if (!isGone) setMaps(found);
    };
    void look();
    const stop = onMapsChanged(storage, () => void look());
    return () => {
      isGone = true;
      stop();
    };
  }, [editor]);
  return maps;
}
