import type { Metric } from '../metric.ts';
import { shareOfFlowTime } from './contributions.ts';
import { customerTime } from './customerTime.ts';

export const customerRatio: Metric = {
  id: 'customer-ratio',
  title: "Customer's ratio",
  short: 'customer',
  unit: 'ratio',
  formula: "Customer's time ÷ flow time",
  help: 'The part of the flow time that is the time of the customer.',
  better: 'none',
  value: ({ headline }) => headline.customerRatio,
  contributions: (analysis, context) =>
    shareOfFlowTime(analysis, customerTime.contributions(analysis, context), context.document.calendar),
  sums: true,
};
