import type { Metric } from '../metric.ts';

export const carriedPerWin: Metric = {
  id: 'carried-per-win',
  title: 'Carried per win',
  short: 'carried per win',
  unit: 'count',
  formula: 'Units in the stream ÷ deliveries per period',
  help: 'Periods of work under way for each delivery: how much is carried for one win.',
  better: 'less',
  value: ({ headline }) => headline.carriedPerWin,
  contributions: () => [],
  sums: false,
};
