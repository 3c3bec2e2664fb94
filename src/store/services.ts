import type { PrintJob } from '#src/lib/page.ts';
import type { Result } from '#src/lib/result.ts';
import type { FileGateway } from './fileGateway.ts';

/** What the editor needs of the outside world; the app gives the real ones, tests give their own. */
export type Services = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new id, unique in this browser: `newId('n')` gives `n_7f3k2…`. */
  readonly newId: (prefix: string) => string;
  /** Runs later; gives back how to cancel. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly storage: MapStorage;
  readonly files: FileGateway;
  readonly clipboard: ClipboardGateway;
  /** Opens the browser's print window for these pages; or says in words why it can't. */
  readonly print: (job: PrintJob) => Promise<Result<void, string>>;
};

export type StoredMap = {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** The map as file text. */
  readonly text: string;
};
export type StoredMapSummary = Omit<StoredMap, 'text'>;

/** Maps kept in this browser. Every answer is a value: storage may be blocked, full or broken. */
export type MapStorage = {
  readonly put: (map: StoredMap) => Promise<Result<void, string>>;
  readonly get: (id: string) => Promise<Result<StoredMap | undefined, string>>;
  readonly list: () => Promise<Result<readonly StoredMapSummary[], string>>;
  readonly remove: (id: string) => Promise<Result<void, string>>;
  /** Id of the map to restore at the next start. */
  readonly lastOpened: () => Promise<Result<string | undefined, string>>;
  readonly setLastOpened: (id: string) => Promise<Result<void, string>>;
  /**
   * For when the page is about to go and there may be no time to write: keeps the map at once, as well as it can. It is
   * stored properly at the next start, unless a later `put` of the same map has made it needless.
   */
  readonly keepTail: (map: StoredMap) => void;
  readonly readPreferences: () => unknown;
  readonly writePreferences: (preferences: unknown) => void;
};

export type ClipboardGateway = {
  readonly writeText: (text: string) => Promise<Result<void, string>>;
  readonly readText: () => Promise<Result<string, string>>;
  readonly writePicture: (png: Blob) => Promise<Result<void, string>>;
};
