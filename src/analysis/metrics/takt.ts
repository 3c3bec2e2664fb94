import type { Metric } from '../metric.ts';

export const takt: Metric = {
  id: 'takt',
  title: 'Takt time',
  short: 'takt',
  unit: 'time',
  formula: 'Working time in the period ÷ deliveries',
  help: 'One unit must be delivered every so often to keep pace with the demand.',
  source: 'Rother & Shook, *Learning to See*',
  better: 'none',
  value: ({ headline }) => headline.takt,
  contributions: () => [],
  sums: false,
};
