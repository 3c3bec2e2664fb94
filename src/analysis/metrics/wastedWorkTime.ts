import type { Metric } from '../metric.ts';
import { factorOf, fromLadder, product } from './contributions.ts';

export const wastedWorkTime: Metric = {
  id: 'wasted-work-time',
  title: 'Wasted work',
  short: 'wasted work',
  unit: 'time',
  formula: 'Σ r · wa',
  help: 'Hands-on time that serves nobody. Process time without a value class counts here.',
  better: 'less',
  value: ({ headline }) => headline.wastedWorkTime,
  contributions: (analysis, { document: { calendar } }) =>
    fromLadder(
      analysis,
      (segment) => segment.waste - segment.rework,
      (segment, figures) =>
        product(
          factorOf(segment.waste - segment.rework, figures.wastedWorkTime),
          [figures.wastedWorkTime],
          calendar,
        ),
    ),
  sums: true,
};
