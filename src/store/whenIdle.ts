/**
 * Runs once the browser has nothing else to do, or is patient no longer (milliseconds); a moment later in browsers that
 * can't tell.
 */
export function whenIdle(run: () => void, patience = 1000): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: patience });
  else setTimeout(run, 100);
}
