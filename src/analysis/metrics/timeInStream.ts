import type { Metric } from '../metric.ts';

export const timeInStream: Metric = {
  id: 'time-in-stream',
  title: 'Time in the stream',
  short: 'time in stream',
  unit: 'time',
  formula: 'Σ u · (w + pt) on the clock, u visits per entering unit',
  help: 'Mean time of all units that enter, won or lost, until they are delivered or leave.',
  better: 'less',
  value: ({ headline }) => headline.timeInStream,
  contributions: () => [],
  sums: false,
};
