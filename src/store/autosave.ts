import { saveMap } from '#src/file/save.ts';
import { failure, type Result } from '#src/lib/result.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { SaveStatus } from './editorState.ts';
import type { Services } from './services.ts';

/** Milliseconds without an edit after which the map is written. */
export const quietTime = 150;
/** Milliseconds after which it is written even while the edits go on. */
export const longestDelay = 300;
/** Milliseconds until the first retry; each further one waits twice as long, up to `longestRetry`. */
export const firstRetry = 1000;
export const longestRetry = 30_000;

/** Keeps the maps that were changed in the browser's storage. */
export type Autosave = {
  /** This is the document now; it is written soon. */
  readonly changed: (document: MapDocument) => void;
  /** Another map is open now; one that is stored already is the one to restore at the next start. */
  readonly opened: (mapId: string, isStored: boolean) => void;
  /** Writes all that is waiting; resolves when it is stored or has failed. */
  readonly flush: () => Promise<void>;
  /** No more writes. */
  readonly dispose: () => void;
};

type Report = (mapId: string, status: SaveStatus['browser']) => void;

/**
 * Writes are done one after another, so that an older text never replaces a newer one. What could not be written stays
 * waiting and is tried again, with the next edit or by itself. `isOpen` says whether a map is the one to restore at the
 * next start: the tail of a map that was just closed must not become it.
 */
export function createAutosave(
  services: Pick<Services, 'now' | 'later' | 'storage'>,
  report: Report,
  isOpen: (mapId: string) => boolean,
): Autosave {
  const waiting = new Map<string, MapDocument>();
  let cancelTimer = () => {};
  let waitingSince: number | undefined;
  let running: Promise<void> | undefined;
  let failures = 0;
  let remembered: string | undefined;
  let isDisposed = false;

  function changed(document: MapDocument) {
    if (isDisposed) return;
    waiting.set(document.id, document);
    waitingSince ??= services.now();
    if (failures === 0) report(document.id, { status: 'saving' });
    schedule(Math.max(0, Math.min(quietTime, waitingSince + longestDelay - services.now())));
  }

  function opened(mapId: string, isStored: boolean) {
    remembered = undefined;
    if (isStored) void remember(mapId);
  }

  async function remember(mapId: string): Promise<Result<void, string>> {
    const noted = await services.storage.setLastOpened(mapId);
    if (noted.ok && isOpen(mapId)) remembered = mapId;
    return noted;
  }

  function schedule(delay: number) {
    cancelTimer();
    cancelTimer = services.later(delay, () => void flush());
  }

  function flush(): Promise<void> {
    if (isDisposed || (waiting.size === 0 && running === undefined)) return Promise.resolve();
    cancelTimer();
    running ??= writeWaiting().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function writeWaiting() {
    for (let next = firstOf(waiting); next !== undefined && !isDisposed; next = firstOf(waiting)) {
      waiting.delete(next.id);
      waitingSince = undefined;
      const written = await write(next);
      if (!written.ok) {
        putBack(next, written.problem);
        return;
      }
      failures = 0;
      if (!waiting.has(next.id)) report(next.id, { status: 'saved', at: services.now() });
    }
  }

  function putBack(document: MapDocument, reason: string) {
    if (!waiting.has(document.id)) waiting.set(document.id, document);
    report(document.id, { status: 'failed', reason });
    if (!isDisposed) schedule(Math.min(longestRetry, firstRetry * 2 ** failures));
    failures += 1;
  }

  async function write(document: MapDocument): Promise<Result<void, string>> {
    const { id, title } = document;
    try {
      const put = await services.storage.put({ id, title, savedAt: services.now(), text: saveMap(document) });
      if (!put.ok || remembered === id || !isOpen(id)) return put;
      return await remember(id);
    } catch (error) {
      // Storage answers in values, so this is a defect; the map must not go silently unsaved because of it.
      return failure(error instanceof Error ? error.message : String(error));
    }
  }

  function dispose() {
    isDisposed = true;
    cancelTimer();
  }

  return { changed, opened, flush, dispose };
}

function firstOf(waiting: ReadonlyMap<string, MapDocument>): MapDocument | undefined {
  return waiting.values().next().value;
}
