import { useEffect, useState } from 'react';
import type { FetchedOnce } from '#src/lib/fetchedOnce.ts';

/**
 * Code that is fetched once it is wanted and what is drawn now is on the screen, which never waits for it; undefined until
 * then, and where it can't be had. What was fetched before is at hand in the first render.
 */
export function useFetched<Code extends object>(once: FetchedOnce<Code>, isWanted = true): Code | undefined {
  const [fetched, setFetched] = useState(once.now);
  const code = fetched ?? once.now();
  const isMissing = isWanted && code === undefined;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isGone = false;
    const frame = afterPaint(() => {
      once.fetch().then(
        (next) => isGone || setFetched(next),
        () => undefined,
      );
    });
    return () => {
      isGone = true;
      cancelAnimationFrame(frame);
    };
  }, [once, isMissing]);
  return code;
}

/** Calls back once what is drawn now is on the screen; the id of the frame, to cancel it. */
function afterPaint(next: () => void): number {
  return requestAnimationFrame(() => setTimeout(next));
}
