import type { Metric } from '#src/analysis/metric.ts';
import { metrics } from '#src/analysis/metrics/index.ts';
import { amountText } from '#src/analysis/metricText.ts';
import { nodeName } from '#src/model/nodeName.ts';
import type { DeckInput } from './deckInput.ts';

/** A figure of the map as the deck says it. */
export type FigureWords = { readonly metric: Metric; readonly value: string };

type FigureInput = Pick<DeckInput, 'document' | 'state' | 'analysis'>;

/** All figures that the map has, in the order of docs/measures.md; those that are not known are left out. */
export function knownFigures(input: FigureInput): readonly FigureWords[] {
  const context = { document: input.document, state: input.state };
  return metrics.flatMap((metric) => {
    const value = metric.value(input.analysis, context);
    if (value === undefined) return [];
    const detail = metric.detail?.(input.analysis, context);
    const words = valueWords(metric, value, input);
    return [{ metric, value: detail === undefined ? words : `${words} (${detail})` }];
  });
}

function valueWords(metric: Metric, value: number, input: FigureInput): string {
  const amount = amountText(metric, value, input);
  if (metric.unit !== 'step') return amount;
  const found = input.state.nodes.find(({ id }) => id === input.analysis.constraint?.node);
  return found === undefined ? `${amount} busy` : `${nodeName(found)}, ${amount} busy`;
}

/** What the notes say of a figure: its value, how it is computed and what it is. */
export function figureNote({ metric, value }: FigureWords): string {
  return `${metric.title}: ${value}. ${metric.formula}. ${metric.help.replaceAll('*', '')}`;
}
