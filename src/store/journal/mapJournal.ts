import { jsonText } from '#src/file/jsonText.ts';
import { mapTree } from '#src/file/save.ts';
import { checksum } from '#src/lib/checksum.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { SaveStatus } from '../editorState.ts';
import type { StoredJournal, Tail } from '../mapStorage.ts';
import type { Change } from '../saving.ts';
import type { Services } from '../services.ts';
import { type Base, baseOfStored, baseOfWhole, planWrite } from './writePlan.ts';
import { createWriteTimer, type WriteTimer } from './writeTimer.ts';

/** What the edits of a map are written with, and who hears of it. */
export type JournalHost = {
  readonly services: Services;
  readonly report: (status: SaveStatus['browser']) => void;
  /** Something was written, for other tabs to read. */
  readonly wrote: () => void;
  /** Another whole map with this id was there; it is a map of its own now. */
  readonly otherVersionKept: () => void;
  /**
   * Somebody else has written meanwhile: this map is to be kept beside it. What is stored now (undefined: nothing, it was
   * removed), or what goes wrong.
   */
  readonly movedOn: (latest: MapDocument) => Promise<string | { readonly stored: StoredJournal | undefined }>;
  /** Whether the map is the one to restore at the next start. */
  readonly isOpen: () => boolean;
};

/** Writes the edits of one map, in the order in which they were made. */
export type MapJournal = {
  readonly changed: (change: Change) => void;
  /** This is stored; undefined: nothing that the edits go on from. Nothing is written before this has been said. */
  readonly goOn: (stored: StoredJournal | undefined) => void;
  /** Nothing is written until `goOn` is said again; resolves when what is being written is done. */
  readonly pause: () => Promise<void>;
  /** Keeps this map although nothing was changed in it. */
  readonly keep: (document: MapDocument) => void;
  /** Writes what waits at once, in two ways; resolves when it is stored or has failed. */
  readonly flush: () => Promise<void>;
  /** The map with the edits that are not stored; undefined: all are. */
  readonly unwritten: () => MapDocument | undefined;
  /** What waits is forgotten: it is kept elsewhere. */
  readonly forget: () => void;
  /** No more writes; what waits is forgotten. */
  readonly dispose: () => void;
};

type Work = {
  readonly mapId: string;
  readonly host: JournalHost;
  readonly timer: WriteTimer;
  /** Undefined: nothing is stored, or not known. */
  base: Base | undefined;
  mayWrite: boolean;
  /** Resolves when it is known whether this tab may write. */
  readonly ready: Promise<void>;
  readonly sayReady: () => void;
  isDisposed: boolean;
  changes: readonly Change[];
  /** So many of the changes are being written just now. */
  inFlight: number;
  /** To be put whole, changed or not. */
  whole: MapDocument | undefined;
  running: Promise<void> | undefined;
  hasTail: boolean;
  isNoted: boolean;
};

/**
 * What could not be written stays waiting and is tried again: with the next edit, and by itself. What is reported is the
 * truth: a failure stands until a write has succeeded, and nothing is called saved while a newer edit waits.
 */
export function createMapJournal(mapId: string, host: JournalHost): MapJournal {
  let sayReady: (() => void) | undefined;
  const ready = new Promise<void>((resolve) => {
    sayReady = resolve;
  });
  const work: Work = {
    ready,
    sayReady: () => sayReady?.(),
    mapId,
    host,
    timer: createWriteTimer(
      host.services,
      () => void writeAll(work),
      () => host.report({ status: 'failed', reason: silent }),
    ),
    base: undefined,
    mayWrite: false,
    isDisposed: false,
    changes: [],
    inFlight: 0,
    whole: undefined,
    running: undefined,
    hasTail: false,
    isNoted: false,
  };
  return {
    changed: (change) => add(work, change),
    goOn: (stored) => goOn(work, stored),
    pause: () => {
      work.mayWrite = false;
      work.sayReady();
      work.timer.stop();
      return work.running ?? Promise.resolve();
    },
    keep: (document) => {
      work.whole = document;
      host.report({ status: 'saving' });
      work.timer.soon();
    },
    flush: () => flush(work),
    unwritten: () => latestOf(work),
    forget: () => forget(work),
    dispose: () => {
      work.isDisposed = true;
      work.mayWrite = false;
      work.sayReady();
      forget(work);
    },
  };
}

function forget(work: Work): void {
  work.changes = [];
  work.whole = undefined;
  work.timer.done();
  if (work.hasTail && !work.isDisposed) work.host.services.storage.keepTail(work.mapId, undefined);
}

/** The words come by themselves where they are at hand; an alarm does not wait. */
const silent =
  "This browser's storage does not answer. Save the map as a file so that nothing is lost. Then reload the page.";

function add(work: Work, change: Change): void {
  if (work.isDisposed) return;
  const last = work.changes.at(-1);
  const isProlonged = change.how === 'more' && last !== undefined && work.changes.length > work.inFlight;
  const { after, time } = change;
  work.changes = isProlonged
    ? [...work.changes.slice(0, -1), { ...last, after, time }]
    : [...work.changes, change];
  if (!work.timer.hasFailed()) work.host.report({ status: 'saving' });
  work.timer.soon();
}

function goOn(work: Work, stored: StoredJournal | undefined): void {
  if (work.isDisposed) return;
  work.mayWrite = true;
  if (latestOf(work) !== undefined) work.timer.soon();
  work.base = stored && baseOfStored(stored, work.host.services.now());
  work.sayReady();
}

function latestOf({ changes, whole }: Work): MapDocument | undefined {
  return changes.at(-1)?.after.document ?? whole;
}

function flush(work: Work): Promise<void> {
  const tail = work.isDisposed ? undefined : tailOf(work);
  if (tail !== undefined) {
    work.hasTail = true;
    work.host.services.storage.keepTail(work.mapId, tail);
  }
  return writeAll(work);
}

/** What waits, in the form in which the next page finds it; undefined: nothing does. */
function tailOf({ mapId, base, changes: [first, ...others], whole, host }: Work): Tail | undefined {
  const now = host.services.now();
  if (base !== undefined && first !== undefined) return planWrite(mapId, base, [first, ...others], now).write;
  const document = (others.at(-1) ?? first)?.after.document ?? whole;
  if (document === undefined) return undefined;
  const { title } = document;
  const text = jsonText(mapTree(document));
  const written = whole ?? first?.before.document;
  const begins = written && checksum(jsonText(mapTree(written)));
  return { id: mapId, title, savedAt: now, text, after: base?.revision, begins };
}

async function writeAll(work: Work): Promise<void> {
  await work.ready;
  if (!work.mayWrite) return work.running;
  if (latestOf(work) !== undefined) {
    work.running ??= writeQueue(work).finally(() => {
      work.running = undefined;
    });
  }
  return work.running;
}

/** Writes until nothing waits, or until a write fails. */
async function writeQueue(work: Work): Promise<void> {
  while (work.mayWrite && latestOf(work) !== undefined) {
    // Storage answers in values, so an error is a defect; the map must not go unsaved in silence because of it.
    const problem = await writeNext(work).catch(String);
    work.inFlight = 0;
    if (work.isDisposed) return;
    if (problem !== undefined) {
      work.host.report({ status: 'failed', reason: problem });
      work.timer.again();
      return;
    }
  }
  if (work.mayWrite) saved(work);
}

function saved(work: Work): void {
  const { services, report, isOpen } = work.host;
  work.timer.done();
  if (work.hasTail) services.storage.keepTail(work.mapId, undefined);
  work.hasTail = false;
  report({ status: 'saved', at: services.now() });
  if (work.isNoted || !isOpen()) return;
  work.isNoted = true;
  void services.storage.setLastOpened(work.mapId).then((answer) => {
    work.isNoted = answer.ok;
  });
}

/** What goes wrong; undefined: it is written. */
async function writeNext(work: Work): Promise<string | undefined> {
  const [first, ...others] = work.changes;
  // Before the first edit of a map that is not stored: the edits are the history of it.
  const document = work.whole ?? (work.base === undefined ? first?.before.document : undefined);
  if (document !== undefined) return putWhole(work, document);
  if (work.base === undefined || first === undefined) return undefined;
  const { services, wrote } = work.host;
  const { write, next } = planWrite(work.mapId, work.base, [first, ...others], services.now());
  work.inFlight = write.records.length;
  const answer = await services.storage.append(write);
  if (!answer.ok) return answer.problem;
  if (answer.value === 'moved-on') return moveBeside(work);
  work.changes = work.changes.slice(write.records.length);
  work.base = next;
  wrote();
  return undefined;
}

async function putWhole(work: Work, document: MapDocument): Promise<string | undefined> {
  const { services, otherVersionKept, wrote } = work.host;
  const savedAt = services.now();
  const text = jsonText(mapTree(document));
  const isOpen = work.host.isOpen();
  const answer = await services.storage.put({ id: work.mapId, title: document.title, savedAt, text }, isOpen);
  if (!answer.ok) return answer.problem;
  work.base = baseOfWhole(document, answer.value.revision, savedAt);
  work.isNoted = isOpen;
  if (work.whole === document) work.whole = undefined;
  if (answer.value.otherVersion !== undefined) otherVersionKept();
  wrote();
  return undefined;
}

async function moveBeside(work: Work): Promise<string | undefined> {
  const document = latestOf(work);
  if (document === undefined) return undefined;
  const seen = work.changes.length;
  const outcome = await work.host.movedOn(document);
  if (typeof outcome === 'string') return outcome;
  // What was removed is written whole again; otherwise these edits are in a map of their own now.
  if (outcome.stored !== undefined) work.changes = work.changes.slice(seen);
  work.base = outcome.stored && baseOfStored(outcome.stored, work.host.services.now());
  return undefined;
}
