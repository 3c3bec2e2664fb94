import type { Check } from '../check.ts';
import { hasBegun } from '../uses.ts';
import { idsOf } from './called.ts';
import { isWorthAsking } from './flowSteps.ts';

export const noCustomer: Check = {
  code: 'no-customer',
  number: 'C01',
  title: 'No customer named',
  severity: 'error',
  sparesFigures: true,
  help: 'Who the customer is comes before everything: value is what they value. Figures stay as they are.',
  waitsFor: 'a customer on the map or five steps, and anything said about needs, zones or knowledge.',
  find: ({ document, state, study: { graph } }) => {
    const { name } = document.customer;
    if (name !== undefined || !hasBegun(document, state) || !isWorthAsking(graph)) return [];
    const customers = graph.nodes.filter((node) => node.role === 'customer');
    if (customers.some(({ node }) => node.data['name'] !== undefined)) return [];
    return [
      {
        message: 'Who is the customer?',
        advice: 'Name them in the customer panel, or name the customer at the end of the stream.',
        nodes: idsOf(
          graph,
          customers.map((node) => node.index),
        ),
      },
    ];
  },
};
