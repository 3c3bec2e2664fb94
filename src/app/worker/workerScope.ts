/** As much of a service worker's world as ours asks for; the page's types do not know it. */
export type WorkerScope = {
  readonly registration: WorkerRegistration;
  readonly clients: WorkerClients;
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: <Type extends keyof WorkerEvents>(
    type: Type,
    listener: (event: WorkerEvents[Type]) => void,
  ) => void;
};

type WorkerRegistration = {
  /** The address of the folder that the page is served from. */
  readonly scope: string;
  readonly installing: object | null;
  readonly waiting: object | null;
};

type WorkerClients = {
  readonly claim: () => Promise<void>;
  readonly matchAll: (options: {
    readonly type: 'window';
    readonly includeUncontrolled: boolean;
  }) => Promise<readonly unknown[]>;
};

type Lasting = { readonly waitUntil: (work: Promise<unknown>) => void };

type WorkerEvents = {
  readonly install: Lasting;
  readonly activate: Lasting;
  readonly message: Lasting & { readonly data: unknown };
  readonly fetch: Lasting & {
    readonly request: Request;
    readonly respondWith: (answer: Promise<Response>) => void;
  };
};

/** What the build tells the worker about itself. */
export type Built = {
  /** Follows from the content of all files. */
  readonly version: string;
  /** Paths below the folder that the page is served from; the page itself is the empty one. */
  readonly files: readonly string[];
  /** The path of the script that the page starts with; each version has its own. */
  readonly entry: string;
};

/** What pages ask of the worker. */
export const askToTakeOver = 'take-over';
export const askToTidy = 'tidy';

/** The lock that an open page holds, so that the files of its version are kept. `entry`: the address of its script. */
export function pageLock(entry: string): string {
  return `pullmap-page ${entry}`;
}

/** Milliseconds after which a version that does not come is not waited for any longer. */
export const patience = 5000;
