import type { Check } from '../check.ts';
import { hasBegun } from '../uses.ts';
import { isWorthAsking } from './flowSteps.ts';

export const noNeed: Check = {
  code: 'no-need',
  number: 'C02',
  title: 'The customer has no need',
  severity: 'error',
  sparesFigures: true,
  help: 'Without a stated need nobody can tell value from waste. Figures stay as they are.',
  waitsFor: 'a customer on the map or five steps, and anything said about the customer, zones or knowledge.',
  find: ({ document, state, study: { graph } }) =>
    document.customer.needs.length > 0 || !hasBegun(document, state) || !isWorthAsking(graph)
      ? []
      : [
          {
            message: `What does ${document.customer.name ?? 'the customer'} need?`,
            advice: 'Write down at least one need in the customer panel, in their own words.',
            nodes: [],
          },
        ],
};
