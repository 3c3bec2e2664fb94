/** How an export that takes its time keeps in touch with the page. */
export type ExportWork = {
  /** Aborted when the user cancels. What was begun is dropped then, and nothing is left behind. */
  readonly signal: AbortSignal;
  /**
   * Says between two pieces of work how much is done, from 0 to 1: `await progress(done / all)`. Lets the page draw and
   * answer where the work has gone on for a while; rejects with an `AbortError` once it was cancelled.
   */
  readonly progress: (part: number) => Promise<void>;
};

/** Longer pieces of work in one go would be felt in the page. In milliseconds. */
const longestPiece = 40;

/** Work that can be cancelled by the signal and tells `onProgress` how much of it is done, never less than before. */
export function exportWork(signal: AbortSignal, onProgress: (part: number) => void): ExportWork {
  let rested = performance.now();
  let reached = 0;
  return {
    signal,
    progress: async (part) => {
      signal.throwIfAborted();
      reached = Math.max(reached, Math.min(1, part));
      onProgress(reached);
      if (performance.now() - rested < longestPiece) return;
      await letThePageWork();
      rested = performance.now();
      signal.throwIfAborted();
    },
  };
}

/** Work that nobody watches and nobody cancels. */
export function quietWork(): ExportWork {
  return exportWork(new AbortController().signal, () => undefined);
}

/** What the work gives, or a rejection as soon as it is cancelled: what it is still busy with is waited for by nobody. */
export function unlessCancelled<Made>(signal: AbortSignal, work: Promise<Made>): Promise<Made> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new DOMException('cancelled', 'AbortError'));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject);
  });
}

/** Resolves after what waited in the page: clicks, keys, drawing. */
function letThePageWork(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
