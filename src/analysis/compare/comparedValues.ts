/** By how much a figure is better: a plus is always good, whichever way the figure itself went. */
export type Improvement = {
  /** `relative`: a share of what was before, 0.47 for 47 %. `points`: the difference of two ratios, 0.03 for 3 points. */
  readonly by: 'relative' | 'points';
  readonly amount: number;
};

/** `plain`: a figure that is neither good nor bad, or one that is not known on both sides. */
export type Verdict = 'better' | 'worse' | 'same' | 'plain';

/** One figure in two states, each undefined where it is not known; never NaN. */
export type ComparedValues = {
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** After less before, in the unit of the figure; exactly 0 where they differ by no more than rounding. */
  readonly difference: number | undefined;
  /** Undefined for plain facts, where one side is not known, and relative to nothing. */
  readonly improvement: Improvement | undefined;
  readonly verdict: Verdict;
};

/** Differences below this share of the figures themselves are the noise of binary fractions. */
const noise = 1e-9;

/** A figure before and after; ratios are compared in points, all else relative to what was before. */
export function comparedValues(
  before: number | undefined,
  after: number | undefined,
  better: 'less' | 'more' | 'none',
  by: Improvement['by'],
): ComparedValues {
  const difference = before === undefined || after === undefined ? undefined : differenceOf(before, after);
  const improvement = better === 'none' ? undefined : improvementOf(before, difference, better, by);
  return { before, after, difference, improvement, verdict: verdictOf(better, difference) };
}

function differenceOf(before: number, after: number): number {
  const difference = after - before;
  return Math.abs(difference) <= noise * Math.max(Math.abs(before), Math.abs(after)) ? 0 : difference;
}

function improvementOf(
  before: number | undefined,
  difference: number | undefined,
  better: 'less' | 'more',
  by: Improvement['by'],
): Improvement | undefined {
  if (before === undefined || difference === undefined) return undefined;
  const gain = difference === 0 ? 0 : better === 'more' ? difference : -difference;
  if (by === 'points' || gain === 0) return { by, amount: gain };
  const amount = gain / Math.abs(before);
  return Number.isFinite(amount) ? { by, amount } : undefined;
}

function verdictOf(better: 'less' | 'more' | 'none', difference: number | undefined): Verdict {
  if (difference === undefined || better === 'none') return 'plain';
  if (difference === 0) return 'same';
  return difference > 0 === (better === 'more') ? 'better' : 'worse';
}
