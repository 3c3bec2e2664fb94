import type { Metric } from '../metric.ts';
import { factorOf, fromLadder, product } from './contributions.ts';

export const reworkTime: Metric = {
  id: 'rework-time',
  title: 'Rework',
  short: 'rework',
  unit: 'time',
  formula: 'Σ (v − r) · pt',
  help: 'Hands-on time of repeated visits.',
  better: 'less',
  value: ({ headline }) => headline.reworkTime,
  contributions: (analysis, { document: { calendar } }) =>
    fromLadder(
      analysis,
      (segment) => segment.rework,
      (segment, figures) =>
        product(factorOf(segment.rework, figures.processTime), [figures.processTime], calendar),
    ),
  sums: true,
};
