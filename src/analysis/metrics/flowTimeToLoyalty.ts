import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import { loyalty } from '../loyalty.ts';
import type { Contribution, Metric } from '../metric.ts';

export const flowTimeToLoyalty: Metric = {
  id: 'flow-time-to-loyalty',
  title: 'Flow time to loyalty',
  short: 'to loyalty',
  unit: 'time',
  formula: 'F + Σ x · Y(k) · (transfer + F(k)) ÷ Σ x · Y(k)',
  help: 'How long it takes from entering the stream until a customer buys again: the flow time to the purchase, and from there along the loops that bring the same customers back, stay in touch and repeat purchase. Referrals bring others and do not count.',
  better: 'less',
  value: (_analysis, { document, state }) => loyalty(document, state.id)?.toLoyalty,
  contributions: (_analysis, { document, state }) => {
    const found = loyalty(document, state.id);
    const [first] = found?.returns ?? [];
    if (found === undefined || first === undefined) return [];
    const { calendar } = document;
    const targets = [...new Set(found.returns.map(({ to }) => to))];
    return [
      { node: first.customer, value: found.toPurchase, how: 'to the purchase' },
      ...targets.map((node): Contribution => {
        const here = found.returns.filter(({ to }) => to === node);
        return {
          node,
          value: here.reduce((sum, { share, time }) => sum + share * time, 0),
          how: here
            .map(({ share, time }) => `${formatPercent(share)} × ${formatDuration(time, calendar)}`)
            .join(' + '),
        };
      }),
    ];
  },
  sums: true,
  missing: 'Draw a loop from the customer, stay in touch or repeat purchase, and say how many take it.',
};
