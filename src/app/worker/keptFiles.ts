import { type Built, pageLock, type WorkerScope } from './workerScope.ts';

/** How many files are fetched at a time: what the page itself asks for goes first. */
const atOnce = 6;

/** The files of the versions that are kept in this browser, for the folder that the page is served from. */
export type KeptFiles = {
  /** Fetches all files of this version, or rejects and keeps none: a version is whole or not there. */
  readonly fetchAll: () => Promise<void>;
  /** A file of this version; undefined for one that is no part of it, or was taken away. */
  readonly own: (path: string) => Promise<Response | undefined>;
  /** A file with a checksum in its name, of whatever version: a page of an older one is still open. */
  readonly ofAny: (path: string) => Promise<Response | undefined>;
  /** Drops the versions of which no page is open any more. */
  readonly tidy: () => Promise<void>;
};

/** Files in the browser's cache, one cache for each version. Other programs of the same site are left alone. */
export function keptFiles({ registration, clients }: WorkerScope, built: Built): KeptFiles {
  const folder = registration.scope;
  const prefix = `pullmap ${folder} `;
  const ownName = prefix + built.version;
  const addressOf = (path: string) => new URL(path, folder).href;
  const ours = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

  async function ofAny(path: string) {
    for (const name of await ours()) {
      const found = await (await caches.open(name)).match(addressOf(path));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  async function fetchAll() {
    const cache = await caches.open(ownName);
    const waiting = [...built.files];
    const work = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        await cache.put(addressOf(path), await fetchFile(path));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work)).catch(async (error: unknown) => {
      await caches.delete(ownName);
      throw error;
    });
  }

  async function fetchFile(path: string): Promise<Response> {
    const kept = isHashed(path) ? await ofAny(path) : undefined;
    if (kept !== undefined) return kept;
    const answer = await fetch(addressOf(path), { cache: isHashed(path) ? 'default' : 'no-cache' });
    const { headers } = answer;
    // Some hosts redirect `page.html` to `page`; a page may not be answered with what was redirected.
    const plain = answer.redirected ? new Response(await answer.blob(), { headers }) : answer;
    if (!answer.ok || !(await isOfThisVersion(path, plain.clone()))) {
      throw new Error(`${path} could not be fetched: ${answer.status}`);
    }
    return plain;
  }

  /** In the middle of an upload to the server the page may be of one version and this worker of another. */
  async function isOfThisVersion(path: string, answer: Response) {
    return path !== '' || (await answer.text()).includes(built.entry);
  }

  async function tidy() {
    // The next version is there, or on its way; only that one may judge.
    if (registration.waiting !== null || registration.installing !== null) return;
    const { held = [] } = await navigator.locks.query();
    const entries = held.map(({ name = '' }) => name).filter((name) => name.startsWith(pageLock(folder)));
    const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
    // A page that has just been opened holds no lock yet: nobody knows which files it needs.
    if (pages.length > entries.length) return;
    for (const name of await ours()) {
      if (name === ownName) continue;
      const cache = await caches.open(name);
      const needed = await Promise.all(entries.map((entry) => cache.match(entry.slice(pageLock('').length))));
      if (needed.every((found) => found === undefined)) await caches.delete(name);
    }
  }

  return {
    fetchAll,
    own: async (path) => (await caches.open(ownName)).match(addressOf(path)),
    ofAny,
    tidy,
  };
}

/** Whether the file has a checksum of its content in its name: it is the same for ever. */
export function isHashed(path: string): boolean {
  return path.startsWith('assets/');
}
