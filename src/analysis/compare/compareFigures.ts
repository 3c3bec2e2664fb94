import type { MapDocument, MapState } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { analyse } from '../analyse.ts';
import type { StateAnalysis } from '../analysis.ts';
import type { Metric, MetricContext } from '../metric.ts';
import { metrics } from '../metrics/index.ts';
import { comparedValues, type ComparedValues } from './comparedValues.ts';

/** One measure of two states, each undefined where it is not defined; never NaN. */
export type FigureComparison = ComparedValues & { readonly metric: Metric };

/** One side of a comparison: what a measure is asked with. */
export type ComparedSide = { readonly analysis: StateAnalysis; readonly context: MetricContext };

/**
 * The two sides, ready to be measured. Where the states count their demand in different periods, that of the second is
 * restated in the period of the first, so that units a month are never held against units a week.
 */
export function comparedSides(
  document: MapDocument,
  beforeId: string,
  afterId: string,
): readonly [ComparedSide, ComparedSide] {
  const before = comparedSide(document, beforeId);
  const after = comparedSide(document, afterId);
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

/** One state, ready to be measured; an unknown id throws. */
export function comparedSide(document: MapDocument, stateId: string): ComparedSide {
  return sideOf(document, stateOf(document, stateId));
}

function sideOf(document: MapDocument, state: MapState): ComparedSide {
  return { analysis: analyse(document, state.id), context: { document, state } };
}

function inPeriodOf(before: ComparedSide, after: ComparedSide): ComparedSide {
  const from = after.context.state.demand;
  const to = before.context.state.demand;
  const [length, wanted] = [after.analysis.periodSeconds, before.analysis.periodSeconds];
  if (from === undefined || to === undefined || length === undefined || wanted === undefined) return after;
  if (length === wanted) return after;
  const demand = { ...from, units: (from.units * wanted) / length, per: to.per };
  const state = { ...after.context.state, demand };
  const { document } = after.context;
  const states = document.states.map((each) => (each.id === state.id ? state : each));
  return sideOf({ ...document, states }, state);
}

/** What sums of binary fractions leave over, in seconds, units or shares, is nothing. */
const leftOver = 1e-9;

function known(value: number | undefined): number | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return Math.abs(value) < leftOver ? 0 : value;
}

function compared(metric: Metric, before: number | undefined, after: number | undefined): FigureComparison {
  const by = metric.unit === 'ratio' || metric.unit === 'step' ? 'points' : 'relative';
  return { metric, ...comparedValues(before, after, metric.better, by) };
}
