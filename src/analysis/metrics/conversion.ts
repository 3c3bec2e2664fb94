import { formatPercent } from '#src/lib/formatNumber.ts';
import type { Metric } from '../metric.ts';
import { fromNodes } from './contributions.ts';

export const conversion: Metric = {
  id: 'conversion',
  title: 'Conversion',
  short: 'conversion',
  unit: 'ratio',
  formula: 'Y: delivered ÷ entered',
  help: 'The share of entering units that reach the customer.',
  source: 'Kemeny & Snell, *Finite Markov Chains*',
  better: 'more',
  value: ({ headline }) => headline.yield,
  contributions: (analysis, context) =>
    fromNodes(
      analysis,
      context,
      (figures) => figures.entering,
      (_figures, share) => `${formatPercent(share)} of those that enter come here`,
    ),
  sums: false,
};
