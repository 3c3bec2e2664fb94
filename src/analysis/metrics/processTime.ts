import type { Metric } from '../metric.ts';
import { fromLadder, product } from './contributions.ts';

export const processTime: Metric = {
  id: 'process-time',
  title: 'Process time',
  short: 'process',
  unit: 'time',
  formula: 'Σ v · pt',
  help: 'Hands-on time on the clock for a delivered unit, repeats included.',
  source: 'Martin & Osterling, *Value Stream Mapping*',
  better: 'less',
  value: ({ headline }) => headline.processTime,
  contributions: (analysis, { document: { calendar } }) =>
    fromLadder(
      analysis,
      (segment) => segment.process,
      (segment, figures) => product(segment.visits, [figures.processTime], calendar),
    ),
  sums: true,
};
