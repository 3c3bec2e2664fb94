/** Runs once the browser has nothing else to do: within a second in most, a moment later in those that can't tell. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 1000 });
  else setTimeout(run, 100);
}
