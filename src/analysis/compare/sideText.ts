import { notDefined } from '#src/lib/formatNumber.ts';
import { amountText, metricText } from '../metricText.ts';
import type { ComparedSide, FigureComparison } from './compareFigures.ts';

/** A figure of one side: `45.3 d`; the step and how busy it is, with `between` in between, where a measure picks a step. */
export function sideText(
  { metric, ...values }: FigureComparison,
  side: 'before' | 'after',
  { analysis, context }: ComparedSide,
  between = ', ',
): string {
  const value = values[side];
  if (value === undefined) return notDefined;
  const amount = amountText(metric, value, context);
  return metric.unit === 'step' ? `${metricText(metric, analysis, context)}${between}${amount}` : amount;
}
