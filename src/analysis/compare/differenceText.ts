import type { FigureComparison, Improvement } from './compareFigures.ts';
import type { Metric, MetricContext } from '../metric.ts';
import { formatNumber, formatPercent, notDefined } from '#src/lib/formatNumber.ts';
import { amountText } from '../metricText.ts';

/** After less before with its sign, ratios in points: `−13.9 d`, `+1.03 points`; an en dash where it is not known. */
export function differenceText({ metric, difference }: FigureComparison, context: MetricContext): string {
  if (difference === undefined) return notDefined;
  if (difference === 0) return '0';
  const isRatio = metric.unit === 'ratio' || metric.unit === 'step';
  const size = Math.abs(difference);
  return `${signOf(difference)}${isRatio ? points(size) : amountText(metric, size, context)}`;
}

/** `+47.1 %`, `+1.03 points`: a plus is always good. Empty where there is nothing to improve or to say. */
export function improvementText(improvement: Improvement | undefined): string {
  if (improvement === undefined || improvement.amount === 0) return '';
  const { by, amount } = improvement;
  const size = Math.abs(amount);
  return `${signOf(amount)}${by === 'points' ? points(size) : formatPercent(size)}`;
}

/** Which way is better, in words. */
export function directionText({ better }: Metric): string {
  return { less: 'less is better', more: 'more is better', none: 'a plain fact' }[better];
}

function signOf(amount: number): string {
  return amount > 0 ? '+' : '−';
}

function points(ratio: number): string {
  const text = formatNumber(ratio * 100);
  return `${text} ${text === '1' ? 'point' : 'points'}`;
}
