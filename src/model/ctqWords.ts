import { formatNumber } from '#src/lib/formatNumber.ts';
import { ctqGap } from './ctqGap.ts';
import type { Ctq } from './document.ts';

/** Current and target value as `42 → 1 h`, and what lies between them; undefined where it is not known. */
export function ctqWords(ctq: Ctq): {
  readonly values: string | undefined;
  readonly gap: string | undefined;
} {
  const { target, current, unit } = ctq;
  const suffix = unit === undefined ? '' : ` ${unit}`;
  const gap = ctqGap(ctq);
  const ends = [current, target].map((value) => (value === undefined ? '?' : formatNumber(value)));
  return {
    values: target === undefined && current === undefined ? undefined : `${ends.join(' → ')}${suffix}`,
    gap:
      gap === undefined
        ? undefined
        : gap.isReached
          ? 'target reached'
          : `${formatNumber(gap.amount)}${suffix} ${ctq.direction === undefined ? 'apart' : 'to go'}`,
  };
}
