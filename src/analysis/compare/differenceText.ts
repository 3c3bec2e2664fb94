import type { FigureComparison } from './compareFigures.ts';
import type { Improvement } from './comparedValues.ts';
import { isShare, type OwnComparison } from './compareOwnFigures.ts';
import type { Metric, MetricContext } from '../metric.ts';
import { formatNumber, formatPercent, formatSignificant, notDefined } from '#src/lib/formatNumber.ts';
import { amountText } from '../metricText.ts';

/** After less before with its sign, ratios in points: `−13.9 d`, `+1.03 points`; an en dash where it is not known. */
export function differenceText({ metric, difference }: FigureComparison, context: MetricContext): string {
  if (difference === undefined) return notDefined;
  if (difference === 0) return '0';
  const isRatio = metric.unit === 'ratio' || metric.unit === 'step';
  const size = Math.abs(difference);
  return `${signOf(difference)}${isRatio ? points(size) : amountText(metric, size, context)}`;
}

/** What one of the map's own figures is, as it was entered: `12 000 €`; an en dash where it is not known. */
export function ownAmountText({ figure }: OwnComparison, value: number | undefined): string {
  if (value === undefined) return notDefined;
  return [formatSignificant(value, 9), figure.unit].filter(Boolean).join(' ');
}

/** After less before of one of the map's own figures, with its sign and without its unit; shares in points. */
export function ownDifferenceText({ difference, figure }: OwnComparison): string {
  if (difference === undefined || difference === 0) return difference === 0 ? '0' : notDefined;
  const size = Math.abs(difference);
  return `${signOf(difference)}${isShare(figure) ? points(size / 100) : formatSignificant(size, 9)}`;
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
  return betterText(better);
}

/** The same for any figure. */
export function betterText(better: Metric['better']): string {
  return { less: 'less is better', more: 'more is better', none: 'a plain fact' }[better];
}

function signOf(amount: number): string {
  return amount > 0 ? '+' : '−';
}

function points(ratio: number): string {
  const text = formatNumber(ratio * 100);
  return `${text} ${text === '1' ? 'point' : 'points'}`;
}
