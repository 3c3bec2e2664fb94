import { saveMap } from '#src/file/save.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { Services, StoredMap } from './services.ts';

/** Writes maps to the browser's storage and notes which one to restore at the next start. */
export type MapWriter = {
  readonly write: (document: MapDocument) => Promise<Result<void, string>>;
  /** Keeps the map at once, because the page may be about to go. */
  readonly keepTail: (document: MapDocument) => void;
  /** Another map is open now. `savedAt`: it was read from storage, as it was written then. */
  readonly opened: (mapId: string, savedAt: number | undefined) => void;
};

/**
 * A text in storage that this editor has neither read nor written (another tab wrote it, or an older file of the same
 * map was opened) is never written over: it is first kept as a map of its own, and `onKept` hears of it.
 * `isOpen` says whether a map is the open one: the tail of a map that was just closed must not be restored.
 */
export function createMapWriter(
  { now, storage }: Pick<Services, 'now' | 'storage'>,
  isOpen: (mapId: string) => boolean,
  onKept: () => void,
): MapWriter {
  /** By map id: when the text in storage was written, as far as this editor knows. */
  const seen = new Map<string, number>();
  /** The map noted as the one to restore; undefined when that is not known. */
  let noted: string | undefined;

  async function note(mapId: string): Promise<Result<void, string>> {
    const answer = await storage.setLastOpened(mapId);
    if (answer.ok && isOpen(mapId)) noted = mapId;
    return answer;
  }

  async function keepUnseen(mapId: string, text: string): Promise<Result<void, string>> {
    const found = await storage.get(mapId);
    if (!found.ok) return found;
    const { value: stored } = found;
    if (stored === undefined || stored.savedAt === seen.get(mapId) || stored.text === text) return done;
    const kept = await storage.put(copyOf(stored));
    if (kept.ok) onKept();
    return kept;
  }

  async function write(document: MapDocument): Promise<Result<void, string>> {
    const { id, title } = document;
    const text = saveMap(document);
    const kept = await keepUnseen(id, text);
    if (!kept.ok) return kept;
    const savedAt = now();
    const put = await storage.put({ id, title, savedAt, text });
    if (!put.ok) return put;
    seen.set(id, savedAt);
    return noted !== id && isOpen(id) ? note(id) : put;
  }

  return {
    // Storage answers in values, so an error is a defect; the map must not go unsaved in silence because of it.
    write: (document) => write(document).catch((error: unknown) => failure(String(error))),
    keepTail: (document) => {
      const { id, title } = document;
      storage.keepTail({ id, title, savedAt: now(), text: saveMap(document) });
    },
    opened: (mapId, savedAt) => {
      noted = undefined;
      if (savedAt === undefined) return;
      seen.set(mapId, savedAt);
      void note(mapId);
    },
  };
}

const done = success(undefined);

/** The same text under an id of its own: always the same for the same text, so that copies do not pile up. */
function copyOf(stored: StoredMap): StoredMap {
  return { ...stored, id: `${stored.id}~${stored.savedAt}`, title: `${stored.title} (other version)` };
}
