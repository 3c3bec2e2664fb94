import { askToTakeOver, patience } from './workerScope.ts';

/**
 * Nothing to see, light or dark as the browser is, and no icon to ask for: a page that asks the next version to take over, and comes again once it
 * answers. The browser may not be asked to come again at once: what it asks of the old worker while that one is being
 * stopped is never answered.
 */
export function nextVersionPage(): Response {
  const script = `(${String(waitForNext)})('${askToTakeOver}',${patience})`;
  const head =
    '<title>Pullmap</title><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">';
  const page = `<!doctype html>${head}<script>${script}</script>`;
  return new Response(page, { headers: { 'Content-Type': 'text/html' } });
}

/** Runs in that page, not here: it knows nothing but what it is given. */
async function waitForNext(askToTakeOver: string, patience: number): Promise<void> {
  // Not loaded anew but opened, so that the old version answers with what it has.
  setTimeout(() => location.replace(location.pathname + location.search), patience);
  const next = (await navigator.serviceWorker.getRegistration())?.waiting;
  if (!next) return location.reload();
  next.addEventListener('statechange', () => {
    if (next.state === 'activated') location.reload();
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window
  next.postMessage(askToTakeOver);
}
