import type { Metric } from '../metric.ts';
import { shareOfFlowTime } from './contributions.ts';
import { necessaryTime } from './necessaryTime.ts';

export const necessaryRatio: Metric = {
  id: 'necessary-ratio',
  title: 'Necessary ratio',
  short: 'necessary',
  unit: 'ratio',
  formula: 'Necessary time ÷ flow time',
  help: 'The part of the flow time spent on work that cannot be dropped today.',
  better: 'less',
  value: ({ headline }) => headline.necessaryRatio,
  contributions: (analysis, context) =>
    shareOfFlowTime(analysis, necessaryTime.contributions(analysis, context), context.document.calendar),
  sums: true,
};
