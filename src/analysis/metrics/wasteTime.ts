import type { Metric } from '../metric.ts';
import { fromLadder, product } from './contributions.ts';

export const wasteTime: Metric = {
  id: 'waste-time',
  title: 'Waste time',
  short: 'waste',
  unit: 'time',
  formula: "F − value-add − necessary − customer's time",
  help: 'What is left of the flow time: waiting that is ours, shared or scheduled, work that serves nobody, and rework.',
  better: 'less',
  value: ({ headline }) => headline.wasteTime,
  contributions: (analysis, { document: { calendar } }) =>
    fromLadder(
      analysis,
      (segment) => segment.wait - segment.customerWait + segment.waste,
      (segment) => product(1, [segment.wait - segment.customerWait, segment.waste], calendar),
    ),
  sums: true,
};
