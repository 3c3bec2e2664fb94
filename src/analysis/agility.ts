import { dayNumber } from '#src/lib/dayNumber.ts';
import type { MapState } from '#src/model/document.ts';

/**
 * Calendar days since a state was last gone over, seen from `today`, a day as `2026-11-22`; 0 where that day is still to
 * come. Undefined where the state has no revision.
 */
export function daysSinceRevision({ revision }: MapState, today: string): number | undefined {
  const then = revision === undefined ? undefined : dayNumber(revision);
  const now = dayNumber(today);
  return then === undefined || now === undefined ? undefined : Math.max(0, now - then);
}
