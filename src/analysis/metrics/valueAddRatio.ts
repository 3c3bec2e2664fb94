import type { Metric } from '../metric.ts';
import { shareOfFlowTime } from './contributions.ts';
import { valueAddTime } from './valueAddTime.ts';

export const valueAddRatio: Metric = {
  id: 'value-add-ratio',
  title: 'Value-add ratio',
  short: 'value-add',
  unit: 'ratio',
  formula: 'Value-add time ÷ flow time',
  help: 'Process cycle efficiency: the part of the flow time that the customer would pay for. With necessary, customer and waste it makes 100 %.',
  source: 'Rother & Shook, *Learning to See*',
  better: 'more',
  value: ({ headline }) => headline.valueAddRatio,
  contributions: (analysis, context) =>
    shareOfFlowTime(analysis, valueAddTime.contributions(analysis, context), context.document.calendar),
  sums: true,
};
