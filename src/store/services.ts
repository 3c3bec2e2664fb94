import type { PrintJob } from '#src/lib/page.ts';
import type { Result } from '#src/lib/result.ts';
import type { FileGateway } from './fileGateway.ts';
import type { MapStorage } from './mapStorage.ts';
import type { MapTabs } from './mapTabs.ts';

/** What the editor needs of the outside world; the app gives the real ones, tests give their own. */
export type Services = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new id, unique in this browser: `newId('n')` gives `n_7f3k2…`. */
  readonly newId: (prefix: string) => string;
  /** Runs later; gives back how to cancel. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly storage: MapStorage;
  /** Left out: the tabs of this browser. */
  readonly tabs?: MapTabs;
  readonly files: FileGateway;
  readonly clipboard: ClipboardGateway;
  /** Opens the browser's print window for these pages; or says in words why it can't. */
  readonly print: (job: PrintJob) => Promise<Result<void, string>>;
};

export type ClipboardGateway = {
  readonly writeText: (text: string) => Promise<Result<void, string>>;
  /**
   * What was copied last. `handedOver` is what the browser gave with the key that pastes, for which nobody is asked; a
   * text that is still being written goes before it.
   */
  readonly readText: (handedOver?: string) => Promise<Result<string, string>>;
  readonly writePicture: (png: Blob) => Promise<Result<void, string>>;
};
