import type { Metric } from '../metric.ts';
import { shareOfFlowTime } from './contributions.ts';
import { processTime } from './processTime.ts';

export const activityRatio: Metric = {
  id: 'activity-ratio',
  title: 'Activity ratio',
  short: 'activity',
  unit: 'ratio',
  formula: 'Σ v · pt ÷ F',
  help: 'The part of the flow time in which somebody works on the unit. Rework raises it although things got worse: read it beside the flow time.',
  source: 'Martin & Osterling, *Value Stream Mapping*',
  better: 'none',
  value: ({ headline }) => headline.activityRatio,
  contributions: (analysis, context) =>
    shareOfFlowTime(analysis, processTime.contributions(analysis, context), context.document.calendar),
  sums: true,
};
