import type { Metric, MetricContext } from '#src/analysis/metric.ts';
import { metrics } from '#src/analysis/metrics/index.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import { periodWords } from '#src/lib/periodWords.ts';
import { nodeName } from '#src/model/nodeName.ts';
import type { DeckInput } from './deckInput.ts';

/** A figure of the map as the deck says it. */
export type FigureWords = { readonly metric: Metric; readonly value: string };

/** All figures that the map has, in the order of docs/measures.md; those that are not known are left out. */
export function knownFigures(input: DeckInput): readonly FigureWords[] {
  const context = { document: input.document, state: input.state };
  return metrics.flatMap((metric) => {
    const value = metric.value(input.analysis, context);
    if (value === undefined) return [];
    const detail = metric.detail?.(input.analysis, context);
    const words = valueWords(metric, value, input, context);
    return [{ metric, value: detail === undefined ? words : `${words} (${detail})` }];
  });
}

function valueWords({ unit }: Metric, value: number, input: DeckInput, context: MetricContext): string {
  switch (unit) {
    case 'time':
      return formatDuration(value, context.document.calendar);
    case 'ratio':
      return formatPercent(value);
    case 'step': {
      const found = context.state.nodes.find(({ id }) => id === input.analysis.constraint?.node);
      const busy = `${formatPercent(value)} busy`;
      return found === undefined ? busy : `${nodeName(found)}, ${busy}`;
    }
    case 'unitsPerPeriod': {
      const { demand } = context.state;
      return demand === undefined ? formatNumber(value) : `${formatNumber(value)} ${periodWords(demand.per)}`;
    }
    case 'units':
    case 'count':
      return formatNumber(value);
  }
}

/** What the notes say of a figure: its value, how it is computed and what it is. */
export function figureNote({ metric, value }: FigureWords): string {
  return `${metric.title}: ${value}. ${metric.formula}. ${metric.help.replaceAll('*', '')}`;
}
