import type { MapDocument, MapState } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { analyse } from '../analyse.ts';
import type { StateAnalysis } from '../analysis.ts';
import type { Metric, MetricContext } from '../metric.ts';
import { metrics } from '../metrics/index.ts';

/** By how much a figure is better: a plus is always good, whichever way the figure itself went. */
export type Improvement = {
  /** `relative`: a share of what was before, 0.47 for 47 %. `points`: the difference of two ratios, 0.03 for 3 points. */
  readonly by: 'relative' | 'points';
  readonly amount: number;
};

/** `plain`: a figure that is neither good nor bad, or one that is not known on both sides. */
export type Verdict = 'better' | 'worse' | 'same' | 'plain';

/** One measure of two states, each undefined where it is not defined; never NaN. */
export type FigureComparison = {
  readonly metric: Metric;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** After less before, in the unit of the measure; exactly 0 where they differ by no more than rounding. */
  readonly difference: number | undefined;
  /** Undefined for plain facts, where one side is not known, and relative to nothing. */
  readonly improvement: Improvement | undefined;
  readonly verdict: Verdict;
};

/** One side of a comparison: what a measure is asked with. */
export type ComparedSide = { readonly analysis: StateAnalysis; readonly context: MetricContext };

/** Differences below this share of the figures themselves are the noise of binary fractions. */
const noise = 1e-9;

/**
 * The two sides, ready to be measured. Where the states count their demand in different periods, that of the second is
 * restated in the period of the first, so that units a month are never held against units a week.
 */
export function comparedSides(
  document: MapDocument,
  beforeId: string,
  afterId: string,
): readonly [ComparedSide, ComparedSide] {
  const before = sideOf(document, stateOf(document, beforeId));
  const after = sideOf(document, stateOf(document, afterId));
  return [before, inPeriodOf(before, after)];
}

/** Every measure of the list, in its order. */
export function compareFigures(before: ComparedSide, after: ComparedSide): readonly FigureComparison[] {
  return metrics.map((metric) =>
    compared(
      metric,
      known(metric.value(before.analysis, before.context)),
      known(metric.value(after.analysis, after.context)),
    ),
  );
}

function sideOf(document: MapDocument, state: MapState): ComparedSide {
  return { analysis: analyse(document, state.id), context: { document, state } };
}

function inPeriodOf(before: ComparedSide, after: ComparedSide): ComparedSide {
  const from = after.context.state.demand;
  const to = before.context.state.demand;
  const [length, wanted] = [after.analysis.periodSeconds, before.analysis.periodSeconds];
  if (from === undefined || to === undefined || length === undefined || wanted === undefined) return after;
  if (length === wanted || length <= 0) return after;
  const demand = { ...from, units: (from.units * wanted) / length, per: to.per };
  const state = { ...after.context.state, demand };
  const { document } = after.context;
  const states = document.states.map((each) => (each.id === state.id ? state : each));
  return sideOf({ ...document, states }, state);
}

function known(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function compared(metric: Metric, before: number | undefined, after: number | undefined): FigureComparison {
  const difference = before === undefined || after === undefined ? undefined : differenceOf(before, after);
  const improvement =
    metric.better === 'none' ? undefined : improvementOf(metric, before, difference, metric.better);
  return {
    metric,
    before,
    after,
    difference,
    improvement,
    verdict: verdictOf(metric, difference),
  };
}

function differenceOf(before: number, after: number): number {
  const difference = after - before;
  return Math.abs(difference) <= noise * Math.max(Math.abs(before), Math.abs(after)) ? 0 : difference;
}

function improvementOf(
  { unit }: Metric,
  before: number | undefined,
  difference: number | undefined,
  better: 'less' | 'more',
): Improvement | undefined {
  if (before === undefined || difference === undefined) return undefined;
  const gain = difference === 0 ? 0 : better === 'more' ? difference : -difference;
  if (unit === 'ratio' || unit === 'step') return { by: 'points', amount: gain };
  if (gain === 0) return { by: 'relative', amount: 0 };
  const amount = gain / Math.abs(before);
  return Number.isFinite(amount) ? { by: 'relative', amount } : undefined;
}

function verdictOf({ better }: Metric, difference: number | undefined): Verdict {
  if (difference === undefined || better === 'none') return 'plain';
  if (difference === 0) return 'same';
  return difference > 0 === (better === 'more') ? 'better' : 'worse';
}
