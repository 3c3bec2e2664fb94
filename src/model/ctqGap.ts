import type { Ctq } from './document.ts';

/** How far the current value is from the target, in the unit of both. */
export type CtqGap = {
  /** Above 0: still to go. Without a direction the plain distance. */
  readonly amount: number;
  readonly isReached: boolean;
};

/** The gap of what is critical to quality; undefined while target or current value is not known. */
export function ctqGap({ direction, target, current }: Ctq): CtqGap | undefined {
  if (target === undefined || current === undefined) return undefined;
  const rise = target - current;
  const amount = direction === undefined ? Math.abs(rise) : direction === 'up' ? rise : -rise;
  return { amount: Math.max(0, amount), isReached: amount <= 0 };
}
