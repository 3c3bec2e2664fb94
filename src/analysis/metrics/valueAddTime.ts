import type { Metric } from '../metric.ts';
import { factorOf, fromLadder, product } from './contributions.ts';

export const valueAddTime: Metric = {
  id: 'value-add-time',
  title: 'Value-add time',
  short: 'value-add',
  unit: 'time',
  formula: 'Σ r · va',
  help: 'Work for which the customer would pay, because it serves a need the customer has stated. Done a second time it adds nothing.',
  source: 'Rother & Shook, *Learning to See*',
  better: 'none',
  value: ({ headline }) => headline.valueAddTime,
  contributions: (analysis, { document: { calendar } }) =>
    fromLadder(
      analysis,
      (segment) => segment.valueAdd,
      (segment, figures) =>
        product(factorOf(segment.valueAdd, figures.valueAddTime), [figures.valueAddTime], calendar),
    ),
  sums: true,
};
