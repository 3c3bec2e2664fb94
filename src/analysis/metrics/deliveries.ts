import type { Metric } from '../metric.ts';

export const deliveries: Metric = {
  id: 'deliveries',
  title: 'Deliveries',
  short: 'delivered',
  unit: 'unitsPerPeriod',
  formula: 'D = entries · Y ÷ (1 − Σ s · Y(k))',
  help: 'Units delivered in each period of the demand. A loop after purchase with share s brings back s · D units to a stage k, of which the yield from there is delivered again.',
  better: 'more',
  value: ({ headline }) => headline.deliveredPerPeriod,
  contributions: () => [],
  sums: false,
};
