import type { Metric } from '../metric.ts';
import { factorOf, fromLadder, product } from './contributions.ts';

export const necessaryTime: Metric = {
  id: 'necessary-time',
  title: 'Necessary time',
  short: 'necessary',
  unit: 'time',
  formula: 'Σ r · na',
  help: 'Work the customer does not value but that cannot be dropped today: compliance, approval.',
  better: 'less',
  value: ({ headline }) => headline.necessaryTime,
  contributions: (analysis, { document: { calendar } }) =>
    fromLadder(
      analysis,
      (segment) => segment.necessary,
      (segment, figures) =>
        product(factorOf(segment.necessary, figures.necessaryTime), [figures.necessaryTime], calendar),
    ),
  sums: true,
};
