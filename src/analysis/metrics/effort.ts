import type { Metric } from '../metric.ts';
import { fromNodes, product } from './contributions.ts';

export const effort: Metric = {
  id: 'effort',
  title: 'Effort',
  short: 'effort',
  unit: 'time',
  formula: 'Σ v · pt over all nodes',
  help: 'Hands-on time per delivered unit, parallel branches in the shadow included.',
  better: 'less',
  value: ({ headline }) => headline.effort,
  contributions: (analysis, context) =>
    fromNodes(
      analysis,
      context,
      ({ visits, effort }) => (visits === undefined ? undefined : visits * effort),
      ({ visits, effort: time }) => product(visits ?? 0, [time], context.document.calendar),
    ),
  sums: true,
};
