import { formatNumber } from '#src/lib/formatNumber.ts';
import { needCoverage as coverageOf, type NeedCoverage, stepsInOrder } from '#src/model/needCoverage.ts';
import type { Contribution, Metric } from '../metric.ts';

export const needCoverage: Metric = {
  id: 'need-coverage',
  title: 'Need coverage',
  short: 'coverage',
  unit: 'ratio',
  formula: 'Σ weight of the needs that a step serves ÷ Σ weight of all needs',
  help: 'How much of what the customer values some step serves, heavy needs counting more. A need without a weight counts as 3, the middle.',
  better: 'more',
  value: (_, { document, state }) => coverageOf(document, state).share,
  contributions: (_, { document, state }) => {
    const coverage = coverageOf(document, state);
    return stepsInOrder(state).flatMap(({ id }) => partOf(id, coverage));
  },
  sums: true,
  detail: (_, { document, state }) => {
    const { needs } = coverageOf(document, state);
    return needs.length === 0
      ? undefined
      : `${needs.filter(({ steps }) => steps.length > 0).length} of ${needs.length} needs`;
  },
  missing: 'Write down what the customer needs, in the customer panel.',
};

/** A need that several steps serve is shared out among them evenly. */
function partOf(node: string, { needs }: NeedCoverage): readonly Contribution[] {
  const served = needs.filter(({ steps }) => steps.some(({ id }) => id === node));
  if (served.length === 0) return [];
  const whole = needs.reduce((sum, { weight }) => sum + weight, 0);
  const value = served.reduce((sum, { weight, steps }) => sum + weight / steps.length, 0) / whole;
  const words = served.map(({ need, weight, steps }) =>
    steps.length === 1
      ? `${need.id} weight ${formatNumber(weight)}`
      : `${need.id} weight ${formatNumber(weight)} ÷ ${steps.length} steps`,
  );
  return [{ node, value, how: `(${words.join(' + ')}) ÷ ${formatNumber(whole)}` }];
}
