import type { Metric } from '../metric.ts';

export const unitsCounted: Metric = {
  id: 'units-counted',
  title: 'Units counted',
  short: 'counted',
  unit: 'units',
  formula: 'Σ WIP now',
  help: 'Units that were counted in steps and queues. Far from the expected number, either the times or the count need a second look.',
  better: 'none',
  value: ({ headline }) => headline.wipCounted,
  contributions: () => [],
  sums: false,
};
