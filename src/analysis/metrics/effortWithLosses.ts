import type { Metric } from '../metric.ts';

export const effortWithLosses: Metric = {
  id: 'effort-with-losses',
  title: 'Effort, losses included',
  short: 'effort with losses',
  unit: 'time',
  formula: 'Σ u · pt ÷ Y, u visits per entering unit',
  help: 'Hands-on time spent on all units, also those that are lost, per delivered one.',
  better: 'less',
  value: ({ headline }) => headline.effortWithLosses,
  contributions: () => [],
  sums: false,
};
