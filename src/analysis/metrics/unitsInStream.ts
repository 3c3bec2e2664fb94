import { formatNumber } from '#src/lib/formatNumber.ts';
import type { Metric } from '../metric.ts';
import { fromNodes, product } from './contributions.ts';

export const unitsInStream: Metric = {
  id: 'units-in-stream',
  title: 'Units in the stream',
  short: 'in stream',
  unit: 'units',
  formula: 'Σ arrival rate · (w + pt) on the clock',
  help: "Units under way on average by Little's law, those that will be lost included. None is shown where a step is loaded to 100 % or more: work piles up there without end.",
  source: 'Little (1961)',
  better: 'less',
  value: ({ headline }) => headline.wipExpected,
  contributions: (analysis, context) =>
    fromNodes(
      analysis,
      context,
      (figures) => (figures.onClock ? figures.wipExpected : undefined),
      (figures) => {
        const { calendar } = context.document;
        const times = product(1, [figures.waitTime, figures.processTime], calendar);
        return `${formatNumber(figures.arrivalsPerPeriod)} units a period, each ${times}`;
      },
    ),
  sums: false,
};
