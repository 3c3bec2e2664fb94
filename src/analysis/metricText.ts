import type { StateAnalysis } from './analysis.ts';
import type { Metric, MetricContext } from './metric.ts';
import { exactDuration, formatDuration } from '#src/lib/formatDuration.ts';
import { formatNumber, formatPercent, formatSignificant, notDefined } from '#src/lib/formatNumber.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { periodWords } from '#src/lib/periodWords.ts';

/** A value in the unit of a metric as people read it; an en dash where it is not defined. */
export function amountText(metric: Metric, value: number | undefined, context: MetricContext): string {
  switch (metric.unit) {
    case 'time':
      return formatDuration(value, context.document.calendar);
    case 'ratio':
    case 'step':
      return formatPercent(value);
    case 'unitsPerPeriod': {
      const { demand } = context.state;
      const period = demand === undefined || value === undefined ? '' : ` ${periodWords(demand.per)}`;
      return `${formatNumber(value)}${period}`;
    }
    case 'units':
    case 'count':
      return formatNumber(value);
  }
}

/** What stands large in the bar: the amount, or the name of the step that a metric picks. */
export function metricText(metric: Metric, analysis: StateAnalysis, context: MetricContext): string {
  if (metric.unit !== 'step') return amountText(metric, metric.value(analysis, context), context);
  const found = context.state.nodes.find((node) => node.id === analysis.constraint?.node);
  return found === undefined ? notDefined : nodeName(found);
}

/** The figure behind the rounding. */
export function exactText(metric: Metric, value: number, context: MetricContext): string {
  if (metric.unit === 'time') return exactDuration(value, context.document.calendar);
  if (metric.unit === 'ratio' || metric.unit === 'step') return `${formatSignificant(value * 100, 8)} %`;
  return formatSignificant(value, 8);
}
