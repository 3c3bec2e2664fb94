import type { Metric } from '../metric.ts';
import { shareOfFlowTime } from './contributions.ts';
import { wasteTime } from './wasteTime.ts';

export const wasteRatio: Metric = {
  id: 'waste-ratio',
  title: 'Waste ratio',
  short: 'waste',
  unit: 'ratio',
  formula: 'Waste time ÷ flow time',
  help: 'The part of the flow time that serves nobody.',
  better: 'less',
  value: ({ headline }) => headline.wasteRatio,
  contributions: (analysis, context) =>
    shareOfFlowTime(analysis, wasteTime.contributions(analysis, context), context.document.calendar),
  sums: true,
};
