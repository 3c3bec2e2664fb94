import { isHashed, keptFiles } from './keptFiles.ts';
import { nextVersionPage } from './nextVersion.ts';
import { askToTakeOver, askToTidy, type Built, type WorkerScope } from './workerScope.ts';

/**
 * The service worker: keeps the files of one version whole, answers with them whether there is a network or not, and
 * gives its place to the next version only when a page asks for it, or the only page is loaded anew.
 */
export function serveKeptFiles(scope: WorkerScope, built: Built): void {
  const files = keptFiles(scope, built);
  const known = new Set(built.files);

  scope.addEventListener('install', (event) => event.waitUntil(files.fetchAll()));

  scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim().then(files.tidy)));

  scope.addEventListener('message', (event) => {
    if (event.data === askToTakeOver) event.waitUntil(scope.skipWaiting());
    if (event.data === askToTidy) event.waitUntil(files.tidy());
  });

  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    const path = pathOf(request, scope.registration.scope);
    if (path === undefined) return;
    if (path === '' && request.mode === 'navigate') event.respondWith(page(request));
    else if (known.has(path)) event.respondWith(answer(request, files.own(path)));
    else if (isHashed(path)) event.respondWith(answer(request, files.ofAny(path)));
  });

  async function page(request: Request): Promise<Response> {
    const { waiting } = scope.registration;
    if (waiting !== null && isReload(request) && (await pageCount(scope)) <= 1) return nextVersionPage();
    return answer(request, files.own(''));
  }
}

/** What is kept, and the network's word where something is missing. */
async function answer(request: Request, kept: Promise<Response | undefined>): Promise<Response> {
  return (await kept) ?? fetch(request);
}

/** The path of what is asked for, below the folder that the page is served from; undefined for what is none of ours. */
function pathOf({ method, url }: Request, folder: string): string | undefined {
  if (method !== 'GET' || !url.startsWith(folder)) return undefined;
  const path = url.slice(folder.length).replace(/[?#][^]*/, '');
  return path === 'index.html' ? '' : path;
}

/** Whether a page is being loaded anew by hand; not every browser says so. */
function isReload(request: Request & { readonly isReloadNavigation?: boolean }): boolean {
  return request.isReloadNavigation === true;
}

async function pageCount({ clients }: WorkerScope): Promise<number> {
  return (await clients.matchAll({ type: 'window', includeUncontrolled: true })).length;
}
