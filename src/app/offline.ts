import type { Editor } from '#src/store/editor.ts';
import { leaveMap } from '#src/store/leaveMap.ts';
import { askToTakeOver, askToTidy, pageLock, patience } from './worker/workerScope.ts';

/** Milliseconds after which a page that is looked at again asks whether there is a new version. */
const hour = 3_600_000;

/**
 * Milliseconds between the news and the message about it. Chromium forgets about a version that is asked for while it
 * still looks whether there is one: for good, until the page is loaded anew.
 */
const pause = 2000;

/**
 * Keeps the editor's files in this browser, so that it opens without a network, and says when a new version of them is
 * ready. Nothing changes until the user wants it. Where the browser has no service workers (plain http, private windows)
 * it does nothing.
 */
export async function keepOffline(editor: Editor): Promise<void> {
  // The type says that it is always there; on plain http it is not.
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!import.meta.env.PROD || container === undefined) return;
  // The first version that is ever kept is no news.
  let hasVersion = container.controller !== null;
  await holdFiles();
  const registration = await container
    .register(workerAddress(), { updateViaCache: 'none' })
    .catch(() => undefined);
  if (registration === undefined) return;
  const tell = once(() => editor.services.later(pause, () => tellOfNewVersion(editor, registration)));
  if (registration.waiting !== null && hasVersion) tell();
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && hasVersion) tell();
    });
  });
  // Another page has taken the new version; this one goes on with its own.
  container.addEventListener('controllerchange', () => {
    if (hasVersion) tell();
    hasVersion = true;
  });
  if (registration.waiting === null) registration.active?.postMessage(askToTidy);
  askNowAndThen(registration, editor.services.now);
}

/** As long as this page is open, the files of its version are kept; resolves when that is settled. */
function holdFiles(): Promise<void> {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src;
  if (entry === undefined) return Promise.resolve();
  return new Promise((settled) => {
    const hold = () => {
      settled();
      // Held until the page goes.
      return new Promise<never>(() => undefined);
    };
    navigator.locks.request(pageLock(entry), { mode: 'shared' }, hold).catch(() => settled());
  });
}

function askNowAndThen(registration: ServiceWorkerRegistration, now: () => number): void {
  let askedAt = now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || now() - askedAt < hour) return;
    askedAt = now();
    registration.update().catch(() => undefined);
  });
}

function tellOfNewVersion(editor: Editor, registration: ServiceWorkerRegistration): void {
  editor.notify({
    tone: 'info',
    text: 'A new version of Pullmap is ready. Reload when it suits you.',
    details: ['Until then this page goes on with the version that it has. Your map is kept either way.'],
    action: { label: 'Reload', run: () => void reloadAnew(editor, registration) },
  });
}

/** Loads the page with the new version, once the open map is safe; where it can't be saved, that is said instead. */
async function reloadAnew(editor: Editor, registration: ServiceWorkerRegistration): Promise<void> {
  // What is being typed belongs to the map, too.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (!(await leaveMap(editor))) return;
  await takeOver(registration);
  // The map is kept in the browser and opens again, so nobody needs to be asked about leaving.
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
  location.reload();
}

/** Resolves once the waiting version answers, there is none (another page was faster), or it has been waited for in vain. */
function takeOver({ waiting }: ServiceWorkerRegistration): Promise<void> {
  if (waiting === null) return Promise.resolve();
  return new Promise((resolve) => {
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated' || waiting.state === 'redundant') resolve();
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window
    waiting.postMessage(askToTakeOver);
    setTimeout(resolve, patience);
  });
}

type ScriptAddresses = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: () => string },
  ) => { readonly createScriptURL: (text: string) => string };
};

/**
 * The address of the worker, in the form that a page under Trusted Types asks for. The policy knows this one address,
 * whatever it is asked.
 */
function workerAddress(): string {
  const address = new URL('./sw.js', document.baseURI).href;
  const trusted: ScriptAddresses | undefined = Reflect.get(window, 'trustedTypes');
  const policy = trusted?.createPolicy('pullmap-worker', { createScriptURL: () => address });
  return policy?.createScriptURL('') ?? address;
}

/** The same, but only the first call does it. */
function once(run: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) run();
    isDone = true;
  };
}
