import type { Metric } from '../metric.ts';
import { fromLadder, product } from './contributions.ts';

export const flowTime: Metric = {
  id: 'flow-time',
  title: 'Flow time',
  short: 'flow time',
  unit: 'time',
  formula: 'F = Σ v · (w + pt)',
  help: 'How long a delivered unit takes from entering the stream to delivery, in working time: waiting and work, repeats included, along the longest of parallel branches. With branches whose times vary the true mean is a little longer.',
  source: 'Martin & Osterling, *Value Stream Mapping*',
  better: 'less',
  value: ({ headline }) => headline.flowTime,
  contributions: (analysis, { document: { calendar } }) =>
    fromLadder(
      analysis,
      (segment) => segment.wait + segment.process,
      (segment, figures) => product(segment.visits, [figures.waitTime, figures.processTime], calendar),
    ),
  sums: true,
};
