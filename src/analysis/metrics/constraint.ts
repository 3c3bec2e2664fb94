import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import type { Metric } from '../metric.ts';
import { fromNodes } from './contributions.ts';

export const constraint: Metric = {
  id: 'constraint',
  title: 'Constraint',
  short: 'constraint',
  unit: 'step',
  formula: 'Highest arrival rate · pt ÷ (batch · people · availability)',
  help: 'The step with the highest utilisation sets the pace of the stream. The lowest conversion is not the constraint.',
  source: 'Goldratt, *The Goal*',
  better: 'less',
  value: ({ constraint }) => constraint?.utilisation,
  contributions: (analysis, context) =>
    fromNodes(
      analysis,
      context,
      (figures) => figures.utilisation,
      (figures, load) => {
        const time = formatDuration(figures.cycleTime, context.document.calendar);
        return `${formatNumber(figures.arrivalsPerPeriod)} units a period × ${time}: ${formatPercent(load)}`;
      },
    ),
  sums: false,
};
