import { saveMap } from '#src/file/save.ts';
import { failure, type Result } from '#src/lib/result.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { Services } from './services.ts';

/** Writes maps to the browser's storage and notes which one to restore at the next start. */
export type MapWriter = {
  readonly write: (document: MapDocument) => Promise<Result<void, string>>;
  /** Another map is open now; one that is stored already is the one to restore. */
  readonly opened: (mapId: string, isStored: boolean) => void;
};

/** `isOpen` says whether a map is the open one: the tail of a map that was just closed must not be restored. */
export function createMapWriter(
  { now, storage }: Pick<Services, 'now' | 'storage'>,
  isOpen: (mapId: string) => boolean,
): MapWriter {
  /** The map known to be noted; undefined when that is not known. */
  let noted: string | undefined;

  async function note(mapId: string): Promise<Result<void, string>> {
    const answer = await storage.setLastOpened(mapId);
    if (answer.ok && isOpen(mapId)) noted = mapId;
    return answer;
  }

  return {
    write: async (document) => {
      const { id, title } = document;
      try {
        const put = await storage.put({ id, title, savedAt: now(), text: saveMap(document) });
        return put.ok && noted !== id && isOpen(id) ? await note(id) : put;
      } catch (error) {
        // Storage answers in values, so this is a defect; the map must not go unsaved in silence because of it.
        return failure(error instanceof Error ? error.message : String(error));
      }
    },
    opened: (mapId, isStored) => {
      noted = undefined;
      if (isStored) void note(mapId);
    },
  };
}
