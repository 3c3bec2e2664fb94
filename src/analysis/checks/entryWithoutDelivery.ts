import type { Check } from '../check.ts';
import { called, idsOf } from './called.ts';

export const entryWithoutDelivery: Check = {
  code: 'entry-without-delivery',
  title: 'An entry that reaches no delivery',
  severity: 'warning',
  help: 'Units that enter there can never be delivered. It is left out of all figures, and the other entries share the arrivals.',
  find: ({ study: { graph, candidates, entries } }) => {
    const included = new Set(entries.map((entry) => entry.node));
    return candidates
      .filter((index) => !included.has(index))
      .map((index) => ({
        message: `No way leads from ${called(graph, index)} to a delivery: it is left out of the figures.`,
        advice: 'Connect it onwards to the customer, or remove it.',
        nodes: idsOf(graph, [index]),
      }));
  },
};
