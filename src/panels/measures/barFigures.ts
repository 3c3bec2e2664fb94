import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { Metric } from '#src/analysis/metric.ts';
import { activityRatio } from '#src/analysis/metrics/activityRatio.ts';
import { constraint } from '#src/analysis/metrics/constraint.ts';
import { conversion } from '#src/analysis/metrics/conversion.ts';
import { flowTime } from '#src/analysis/metrics/flowTime.ts';
import { rolledCompleteAccurate } from '#src/analysis/metrics/rolledCompleteAccurate.ts';
import { takt } from '#src/analysis/metrics/takt.ts';
import { unitsInStream } from '#src/analysis/metrics/unitsInStream.ts';
import { valueAddRatio } from '#src/analysis/metrics/valueAddRatio.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';

/** A figure of the bar: a metric, its rank, and what else is said under it. */
export type BarFigure = {
  readonly metric: Metric;
  /** 1 is always in sight; the others go, highest first, where the bar is narrow, and stay among all figures. */
  readonly rank: 1 | 2 | 3;
  readonly detail?: (analysis: StateAnalysis) => string | undefined;
};

/** Left of the ratio bar: how long, how much of it is worth it, how good, how many. */
export const leadingFigures: readonly BarFigure[] = [
  { metric: flowTime, rank: 1 },
  { metric: valueAddRatio, rank: 1 },
  {
    metric: rolledCompleteAccurate,
    rank: 1,
    detail: ({ headline }) => `${headline.assessedSteps} of ${headline.steps} assessed`,
  },
  { metric: conversion, rank: 1 },
];

/** Right of it: the pace, what is in the stream, and where it is tight. */
export const trailingFigures: readonly BarFigure[] = [
  { metric: activityRatio, rank: 3 },
  { metric: takt, rank: 3 },
  { metric: unitsInStream, rank: 2 },
  {
    metric: constraint,
    rank: 1,
    detail: ({ constraint }) =>
      constraint === undefined ? undefined : `${formatPercent(constraint.utilisation)} busy`,
  },
];
