import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextVersionPage } from '#src/app/worker/nextVersion.ts';
import { serveKeptFiles } from '#src/app/worker/serve.ts';
import {
  askToTakeOver,
  askToTidy,
  type Built,
  pageLock,
  type WorkerScope,
} from '#src/app/worker/workerScope.ts';

const folder = 'https://maps.example/tools/';
const one: Built = { version: 'one', files: ['', 'assets/a-1.js', 'icon.svg'], entry: 'assets/a-1.js' };
const two: Built = { version: 'two', files: ['', 'assets/a-2.js', 'icon.svg'], entry: 'assets/a-2.js' };

/** What the server has, by path; what is not there is not found. */
let site: Record<string, string> = {};
let stores: Map<string, Map<string, Response>>;
let held: string[];

function siteOf({ files, entry }: Built): Record<string, string> {
  return Object.fromEntries(files.map((path) => [path, path === '' ? `<script src="./${entry}">` : path]));
}

function cacheOf(name: string) {
  const kept = stores.get(name) ?? new Map<string, Response>();
  stores.set(name, kept);
  return Promise.resolve({
    put: (address: string, answer: Response) => Promise.resolve(kept.set(address, answer)),
    match: (address: string) => Promise.resolve(kept.get(address)?.clone()),
  });
}

beforeEach(() => {
  stores = new Map();
  held = [];
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve([...stores.keys()]),
    open: cacheOf,
    delete: (name: string) => Promise.resolve(stores.delete(name)),
  });
  vi.stubGlobal('navigator', {
    locks: { query: () => Promise.resolve({ held: held.map((name) => ({ name })) }) },
  });
  vi.stubGlobal('fetch', (asked: string | Request) => {
    const text = site[(typeof asked === 'string' ? asked : asked.url).slice(folder.length)];
    return Promise.resolve(new Response(text ?? 'gone', { status: text === undefined ? 404 : 200 }));
  });
});
afterEach(() => vi.unstubAllGlobals());

type Event = { readonly data?: string; readonly request?: object };

/** A worker of this version; `pages` are open. */
function worker(built: Built, { pages = 1, waiting = false } = {}) {
  const listeners = new Map<string, (event: never) => void>();
  const said: string[] = [];
  const scope = {
    registration: {
      scope: folder,
      installing: null,
      waiting: waiting ? {} : null,
    },
    clients: {
      claim: () => Promise.resolve(),
      matchAll: () => Promise.resolve(Array.from({ length: pages })),
    },
    skipWaiting: () => Promise.resolve(void said.push('skipped')),
    addEventListener: (type: string, listener: (event: never) => void) => listeners.set(type, listener),
  } satisfies WorkerScope;
  serveKeptFiles(scope, built);
  /** What the worker makes of an event: its work, or its answer. */
  const on = async (type: string, event: Event = {}) => {
    let work: Promise<unknown> | undefined;
    const keep = (promise: Promise<unknown>) => {
      work = promise;
    };
    const given = { ...event, waitUntil: keep, respondWith: keep };
    listeners.get(type)?.(given as never);
    return work;
  };
  const ask = async (path: string, more: object = {}) => {
    const answer = await on('fetch', {
      request: { url: folder + path, method: 'GET', mode: 'cors', ...more },
    });
    return answer instanceof Response ? answer.text() : undefined;
  };
  return { on, ask, said };
}

const nameOf = ({ version }: Built) => `pullmap ${folder} ${version}`;
const lockOf = ({ entry }: Built) => pageLock(folder + entry);

async function installed(built: Built, more = {}) {
  site = siteOf(built);
  const made = worker(built, more);
  await made.on('install');
  return made;
}

describe('a version', () => {
  it('is kept whole, and answers without a network', async () => {
    const { ask } = await installed(one);
    site = {};
    const [start, script] = [await ask('', { mode: 'navigate' }), await ask('assets/a-1.js')];
    expect([start, script]).toEqual(['<script src="./assets/a-1.js">', 'assets/a-1.js']);
    expect(await ask('index.html?x#y', { mode: 'navigate' })).toBe(start);
  });

  it('is not kept at all when a file is missing', async () => {
    site = { ...siteOf(one), 'icon.svg': '' };
    delete site['icon.svg'];
    await expect(worker(one).on('install')).rejects.toThrow('icon.svg could not be fetched: 404');
    expect([...stores.keys()]).toEqual([]);
  });

  it('is not kept when the page is already of another one, in the middle of an upload', async () => {
    site = { ...siteOf(one), '': siteOf(two)[''] ?? '' };
    await expect(worker(one).on('install')).rejects.toThrow('could not be fetched');
    expect([...stores.keys()]).toEqual([]);
  });

  it('leaves alone what is not its own: other paths, other folders, what is sent', async () => {
    const { ask, on } = await installed(one);
    expect(await ask('map-file.schema.json')).toBeUndefined();
    expect(await ask('', { mode: 'navigate', method: 'POST' })).toBeUndefined();
    expect(await on('fetch', { request: { url: 'https://maps.example/', method: 'GET' } })).toBeUndefined();
  });
});

describe('the next version', () => {
  it('is taken when a page asks for it', async () => {
    const { on, said } = await installed(two);
    await on('message', { data: askToTakeOver });
    expect(said).toEqual(['skipped']);
  });

  it.each([
    ['is waited for when the only page is loaded anew', 1, true, 'rel="icon" href="data:,"'],
    ['goes on waiting while another page is open', 2, true, 'assets/a-1.js'],
    ['goes on waiting when the page is opened, not loaded anew', 1, false, 'assets/a-1.js'],
  ])('%s', async (_what, pages, isReloadNavigation, content) => {
    const { ask } = await installed(one, { pages, waiting: true });
    expect(await ask('', { mode: 'navigate', isReloadNavigation })).toContain(content);
  });

  it('gives pages of the old one their files as long as they are open, and drops them then', async () => {
    await installed(one);
    const { on, ask } = await installed(two);
    held = [lockOf(one)];
    await on('activate');
    expect(await ask('assets/a-1.js')).toBe('assets/a-1.js');
    held = [lockOf(two)];
    await on('message', { data: askToTidy });
    expect([...stores.keys()]).toEqual([nameOf(two)]);
  });

  it('drops nothing while a page is open of which it does not know the version', async () => {
    await installed(one);
    const { on } = await installed(two, { pages: 2 });
    held = [lockOf(two)];
    await on('activate');
    expect([...stores.keys()]).toEqual([nameOf(one), nameOf(two)]);
  });

  it('is never dropped by the old one, and other programs of the site by none', async () => {
    await installed(two);
    stores.set('other program', new Map());
    const { on } = await installed(one, { waiting: true });
    held = [lockOf(one)];
    await on('message', { data: askToTidy });
    expect([...stores.keys()].sort()).toEqual(['other program', nameOf(one), nameOf(two)].sort());
  });
});

describe('the page that waits for the next version', () => {
  /** The next version, as the page sees it, and what the page does in its own world. */
  async function waitingPage(isWaiting = true) {
    const next = Object.assign(new EventTarget(), {
      state: 'installed',
      postMessage: (message: string) => did.push(`asked: ${message}`),
    });
    const did: string[] = [];
    const registration = { waiting: isWaiting ? next : null };
    const world = {
      navigator: { serviceWorker: { getRegistration: () => Promise.resolve(registration) } },
      location: {
        pathname: '/tools/',
        search: '?a',
        hash: '#map=',
        reload: () => did.push('loaded anew'),
        replace: (address: string) => did.push(`opened ${address}`),
      },
      setTimeout: (run: () => void) => {
        later = run;
      },
    };
    let later = () => {};
    const script = /<script>(.*)<\/script>/s.exec(await nextVersionPage().text())?.[1] ?? '';
    runInNewContext(script, world);
    await new Promise((resolve) => setTimeout(resolve));
    const become = (state: string) => {
      next.state = state;
      next.dispatchEvent(new Event('statechange'));
    };
    return { did, become, losePatience: () => later() };
  }

  it('asks it to take over, and comes again once it answers, not before', async () => {
    const { did, become } = await waitingPage();
    become('activating');
    expect(did).toEqual([`asked: ${askToTakeOver}`]);
    become('activated');
    expect(did).toEqual([`asked: ${askToTakeOver}`, 'loaded anew']);
  });

  it('comes again at once when it has taken over by itself', async () => {
    expect((await waitingPage(false)).did).toEqual(['loaded anew']);
  });

  it('opens the version that there is when the next one does not come', async () => {
    const { did, losePatience } = await waitingPage();
    losePatience();
    expect(did.at(-1)).toBe('opened /tools/?a');
  });
});
