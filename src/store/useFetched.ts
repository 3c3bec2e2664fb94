import { useEffect, useState } from 'react';
import type { FetchedOnce } from '#src/lib/fetchedOnce.ts';
import { afterPaint } from './afterPaint.ts';

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
    const callOff = afterPaint(() => {
      once.fetch().then(
        (next) => isGone || setFetched(next),
        () => undefined,
      );
    });
    return () => {
      isGone = true;
      callOff();
    };
  }, [once, isMissing]);
  return code;
}
