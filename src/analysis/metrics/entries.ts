import type { Metric } from '../metric.ts';

export const entries: Metric = {
  id: 'entries',
  title: 'Units entering',
  short: 'entering',
  unit: 'unitsPerPeriod',
  formula: 'Deliveries ÷ Y, without what the loops after purchase bring back',
  help: 'Units that must enter in each period of the demand, or do.',
  better: 'none',
  value: ({ headline }) => headline.entryPerPeriod,
  contributions: () => [],
  sums: false,
};
