import { thresholdsOf } from '#src/model/thresholds.ts';
import type { Check } from '../check.ts';

export const heavyNeedWithoutCtq: Check = {
  code: 'heavy-need-without-ctq',
  number: 'C07',
  title: 'A heavy need without a measure',
  severity: 'warning',
  help: 'What matters much to the customer needs a measure critical to quality, as the customer would measure us. From weight 4 on, unless the map sets another.',
  waitsFor: 'a weight on a need.',
  find: ({ document }) => {
    const { needWeight } = thresholdsOf(document);
    const measured = new Set(document.customer.ctqs.map(({ need }) => need));
    return document.customer.needs
      .filter(({ id, weight = 0 }) => weight >= needWeight && !measured.has(id))
      .map(({ id, text, weight }) => ({
        message: `How would the customer measure “${text}”? It has weight ${weight} and nothing critical to quality measures it.`,
        advice: 'Add what they would measure, with target and current value, in the customer panel.',
        nodes: [],
        about: id,
      }));
  },
};
