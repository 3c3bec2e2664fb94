import type { PrintJob } from '#src/lib/page.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { PickedFile } from '#src/store/fileGateway.ts';
import { storageProblemCode } from '#src/store/journal/answer.ts';
import { asStoredMap } from '#src/store/journal/readStored.ts';
import { replay } from '#src/store/journal/replay.ts';
import { isJournalRecord, isMapRow, isSnapshot } from '#src/store/journal/rows.ts';
import type { MapStorage, StoredMap } from '#src/store/mapStorage.ts';
import { saverCode } from '#src/store/saving.ts';
import type { Services } from '#src/store/services.ts';
import { libraryCode, storedMaps } from '#src/store/storedMaps.ts';
import { memoryRooms, type MemoryRooms } from './memoryRooms.ts';
import { memoryTabs } from './memoryTabs.ts';

// At hand from the start: nothing but promises and the clock below then decides what happens when.
await Promise.all([saverCode.fetch(), libraryCode.fetch(), storageProblemCode.fetch()]);

/** Services for tests: a clock that stands still until told, storage, files and clipboard in memory. */
export type TestServices = Services & {
  /** Lets this many milliseconds pass, running in order what was to run by then. */
  readonly advance: (milliseconds: number) => Promise<void>;
  readonly rooms: MemoryRooms;
  /** What the browser's storage holds, by map id. */
  readonly stored: ReadonlyMap<string, StoredMap>;
  readonly downloads: { readonly name: string; readonly blob: Blob }[];
  /** Files that the user will pick, one per question; none left: the user changed their mind. */
  /** What went to the print window. */
  readonly printed: PrintJob[];
  readonly picks: PickedFile[];
  readonly clipboardContent: { text: string | undefined; picture: Blob | undefined };
};

type Timer = { readonly at: number; readonly run: () => void };

/** Services whose every part can be looked at; parts given in `overrides` replace these. */
export function testServices(overrides: Partial<Services> = {}, rooms = memoryRooms()): TestServices {
  const timers = new Set<Timer>();
  const downloads: TestServices['downloads'] = [];
  const picks: TestServices['picks'] = [];
  const printed: PrintJob[] = [];
  const clipboardContent: TestServices['clipboardContent'] = { text: undefined, picture: undefined };
  let time = Date.UTC(2026, 0, 5, 9);
  let ids = 0;

  async function advance(milliseconds: number) {
    const end = time + milliseconds;
    for (let next = nextTimer(timers, end); next !== undefined; next = nextTimer(timers, end)) {
      timers.delete(next);
      time = Math.max(time, next.at);
      next.run();
      await settled();
    }
    time = end;
    await settled();
  }

  return {
    now: () => time,
    newId: (prefix) => `${prefix}_${++ids}`,
    later: (milliseconds, run) => {
      const timer = { at: time + milliseconds, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    storage: memoryStorage(rooms),
    tabs: memoryTabs().tab(),
    files: {
      pick: () => Promise.resolve(picks.shift()),
      download: (name, blob) => void downloads.push({ name, blob }),
    },
    clipboard: {
      writeText: (text) => {
        clipboardContent.text = text;
        return done();
      },
      readText: () =>
        Promise.resolve(
          clipboardContent.text === undefined
            ? failure('The clipboard is empty.')
            : success(clipboardContent.text),
        ),
      writePicture: (png) => {
        clipboardContent.picture = png;
        return done();
      },
    },
    print: (job) => {
      printed.push(job);
      return done();
    },
    ...overrides,
    advance,
    rooms,
    get stored() {
      return storedIn(rooms);
    },
    downloads,
    picks,
    printed,
    clipboardContent,
  };
}

/** Maps kept in rooms of memory. */
export function memoryStorage(rooms: MemoryRooms = memoryRooms()): MapStorage {
  return storedMaps(rooms);
}

/** The maps in these rooms, as they would be read. */
export function storedIn({ tables }: MemoryRooms): ReadonlyMap<string, StoredMap> {
  const rows = [...(tables.get('maps')?.values() ?? [])]
    .filter(isMapRow)
    .filter(({ deletedAt }) => deletedAt === undefined);
  return new Map(
    rows.map((row) => {
      const snapshot = tables.get('snapshots')?.get(JSON.stringify([row.id, 'now']));
      const since = isSnapshot(snapshot) ? snapshot.revision : 0;
      const records = [...(tables.get('journal')?.values() ?? [])]
        .filter(isJournalRecord)
        .filter(({ map, revision }) => map === row.id && revision > since)
        .toSorted((a, b) => a.revision - b.revision);
      const replayed = replay(snapshot, records, row.revision);
      return [row.id, asStoredMap({ row, snapshot, records, replayed })];
    }),
  );
}

/** Resolves after everything that was only waiting for promises has run. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
}

function nextTimer(timers: ReadonlySet<Timer>, end: number): Timer | undefined {
  const due = [...timers].filter((timer) => timer.at <= end);
  return due.toSorted((a, b) => a.at - b.at)[0];
}

function done(): Promise<Result<void, string>> {
  return Promise.resolve(success(undefined));
}
