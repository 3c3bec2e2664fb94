import type { Metric } from '../metric.ts';
import { factorOf, fromLadder, product } from './contributions.ts';

export const waitingTime: Metric = {
  id: 'waiting-time',
  title: 'Waiting',
  short: 'waiting',
  unit: 'time',
  formula: "Σ v · w, the customer's time aside",
  help: 'Time in which nothing happens to a delivered unit: ours, shared or scheduled, waiting for the rest of a batch and transfers included.',
  better: 'less',
  value: ({ headline }) => headline.waitingTime,
  contributions: (analysis, { document: { calendar } }) =>
    fromLadder(
      analysis,
      (segment) => segment.wait - segment.customerWait,
      (segment) =>
        product(segment.visits, [factorOf(segment.wait - segment.customerWait, segment.visits)], calendar),
    ),
  sums: true,
};
