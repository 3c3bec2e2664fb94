import { startTransition, useEffect, useState } from 'react';

/**
 * False in the first render, true once what the page drew is on the screen: the map is there first, and its timeline and
 * the tools around it come in the free moments right after. Their room is kept, so that nothing moves.
 */
export function useFirstPaint(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => startTransition(() => setDrawn(true))));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isDrawn;
}
