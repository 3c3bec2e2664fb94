import type { Metric } from '../metric.ts';
import { factorOf, fromLadder, product } from './contributions.ts';

export const customerTime: Metric = {
  id: 'customer-time',
  title: "Customer's time",
  short: 'customer',
  unit: 'time',
  formula: 'Σ v · w, where the customer is waited for',
  help: 'Time the customer takes to decide or to answer. It is theirs, not our waste.',
  better: 'none',
  value: ({ headline }) => headline.customerTime,
  contributions: (analysis, { document: { calendar } }) =>
    fromLadder(
      analysis,
      (segment) => segment.customerWait,
      (segment) => product(segment.visits, [factorOf(segment.customerWait, segment.visits)], calendar),
    ),
  sums: true,
};
