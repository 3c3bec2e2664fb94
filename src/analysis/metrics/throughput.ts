import type { Metric } from '../metric.ts';

export const throughput: Metric = {
  id: 'throughput',
  title: 'Throughput it can carry',
  short: 'can carry',
  unit: 'unitsPerPeriod',
  formula: 'D ÷ utilisation of the constraint',
  help: 'Deliveries in each period when the constraint is fully loaded.',
  source: 'Goldratt, *The Goal*',
  better: 'more',
  value: ({ headline }) => headline.throughputPerPeriod,
  contributions: () => [],
  sums: false,
};
