import type { MapDocument } from '#src/model/document.ts';
import type { SaveStatus } from './editorState.ts';
import type { MapWriter } from './mapWriter.ts';
import type { Services } from './services.ts';

/** Milliseconds without an edit after which the map is written. */
export const quietTime = 60;
/** Milliseconds after which it is written even while the edits go on. */
export const longestDelay = 120;
/** Milliseconds until the first retry; each further one waits twice as long, up to `longestRetry`. */
export const firstRetry = 1000;
export const longestRetry = 30_000;

/** Keeps the maps that were changed in the browser's storage. */
export type Autosave = {
  /** This is the document now; it is written soon. */
  readonly changed: (document: MapDocument) => void;
  /**
   * Writes all that is waiting at once, in two ways, as the page may be about to go; resolves when it is stored or has
   * failed.
   */
  readonly flush: () => Promise<void>;
  /** No more writes. */
  readonly dispose: () => void;
};

/**
 * Writes are done one after another, so that an older text never replaces a newer one. What could not be written stays
 * waiting and is tried again: with the next edit, and by itself. `report` says how a map stands, truthfully: a failure
 * stands until a write has succeeded, and nothing is called saved while a newer edit waits.
 */
export function createAutosave(
  { now, later }: Pick<Services, 'now' | 'later'>,
  writer: MapWriter,
  report: (mapId: string, status: SaveStatus['browser']) => void,
): Autosave {
  const waiting = new Map<string, MapDocument>();
  let cancelTimer: (() => void) | undefined;
  let waitingSince: number | undefined;
  let running: Promise<void> | undefined;
  let failures = 0;
  let isDisposed = false;

  function schedule(delay: number) {
    cancelTimer?.();
    cancelTimer = later(delay, () => void writeAll());
  }

  function changed(document: MapDocument) {
    if (isDisposed) return;
    waiting.set(document.id, document);
    waitingSince ??= now();
    if (failures === 0) report(document.id, { status: 'saving' });
    schedule(Math.max(0, Math.min(quietTime, waitingSince + longestDelay - now())));
  }

  function flush(): Promise<void> {
    const latest = [...waiting.values()].at(-1);
    if (latest !== undefined) writer.keepTail(latest);
    return writeAll();
  }

  function writeAll(): Promise<void> {
    if (waiting.size === 0 && running === undefined) return Promise.resolve();
    cancelTimer?.();
    running ??= writeQueue(waiting, writer, saved, failed).finally(() => {
      running = undefined;
      waitingSince = undefined;
    });
    return running;
  }

  function saved(mapId: string) {
    failures = 0;
    if (!waiting.has(mapId)) report(mapId, { status: 'saved', at: now() });
  }

  function failed(mapId: string, reason: string) {
    if (isDisposed) return;
    report(mapId, { status: 'failed', reason });
    schedule(Math.min(longestRetry, firstRetry * 2 ** failures));
    failures += 1;
  }

  function dispose() {
    isDisposed = true;
    waiting.clear();
    cancelTimer?.();
  }

  return { changed, flush, dispose };
}

/** Writes until nothing waits, or until a write fails; what failed waits at the end, so as not to hold up the others. */
async function writeQueue(
  waiting: Map<string, MapDocument>,
  writer: MapWriter,
  saved: (mapId: string) => void,
  failed: (mapId: string, reason: string) => void,
): Promise<void> {
  for (let next = firstOf(waiting); next !== undefined; next = firstOf(waiting)) {
    const written = await writer.write(next);
    const latest = waiting.get(next.id);
    if (!written.ok || latest === next) waiting.delete(next.id);
    if (written.ok) {
      saved(next.id);
    } else {
      if (latest !== undefined) waiting.set(next.id, latest);
      failed(next.id, written.problem);
      return;
    }
  }
}

function firstOf(waiting: ReadonlyMap<string, MapDocument>): MapDocument | undefined {
  return waiting.values().next().value;
}
