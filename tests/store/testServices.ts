import type { PrintJob } from '#src/lib/page.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { PickedFile } from '#src/store/fileGateway.ts';
import type { MapStorage, Services, StoredMap } from '#src/store/services.ts';

/** Services for tests: a clock that stands still until told, storage, files and clipboard in memory. */
export type TestServices = Services & {
  /** Lets this many milliseconds pass, running in order what was to run by then. */
  readonly advance: (milliseconds: number) => Promise<void>;
  /** What the browser's storage holds, by map id. */
  readonly stored: Map<string, StoredMap>;
  readonly downloads: { readonly name: string; readonly blob: Blob }[];
  /** Files that the user will pick, one per question; none left: the user changed their mind. */
  /** What went to the print window. */
  readonly printed: PrintJob[];
  readonly picks: PickedFile[];
  readonly clipboardContent: { text: string | undefined; picture: Blob | undefined };
};

type Timer = { readonly at: number; readonly run: () => void };

/** Services whose every part can be looked at; parts given in `overrides` replace these. */
export function testServices(overrides: Partial<Services> = {}): TestServices {
  const timers = new Set<Timer>();
  const stored = new Map<string, StoredMap>();
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
    storage: memoryStorage(stored),
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
    stored,
    downloads,
    picks,
    printed,
    clipboardContent,
  };
}

/** The browser's storage, in memory. */
export function memoryStorage(maps: Map<string, StoredMap> = new Map()): MapStorage {
  let last: string | undefined;
  let preferences: unknown;
  return {
    put: (map) => {
      maps.set(map.id, map);
      return done();
    },
    get: (id) => Promise.resolve(success(maps.get(id))),
    list: () =>
      Promise.resolve(success([...maps.values()].map(({ id, title, savedAt }) => ({ id, title, savedAt })))),
    remove: (id) => {
      maps.delete(id);
      return done();
    },
    lastOpened: () => Promise.resolve(success(last)),
    setLastOpened: (id) => {
      last = id;
      return done();
    },
    keepTail: () => {},
    readPreferences: () => preferences,
    writePreferences: (written) => {
      preferences = written;
    },
  };
}

/** Resolves after everything that was only waiting for promises has run. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function nextTimer(timers: ReadonlySet<Timer>, end: number): Timer | undefined {
  const due = [...timers].filter((timer) => timer.at <= end);
  return due.toSorted((a, b) => a.at - b.at)[0];
}

function done(): Promise<Result<void, string>> {
  return Promise.resolve(success(undefined));
}
