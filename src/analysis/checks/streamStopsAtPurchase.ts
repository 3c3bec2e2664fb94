import { placeOf } from '#src/model/placeOf.ts';
import type { Check } from '../check.ts';
import { usesOf } from '../uses.ts';
import { isWhole } from './flowSteps.ts';

export const streamStopsAtPurchase: Check = {
  code: 'stream-stops-at-purchase',
  number: 'C28',
  title: 'The stream stops at the purchase',
  severity: 'warning',
  help: 'The stream goes on after the purchase: staying in touch, buying again, recommending.',
  waitsFor:
    'a customer stream with a source and a customer whose steps are partly indirect and partly direct.',
  find: ({ document, state, study: { graph } }) => {
    if (document.stream.kind !== 'customer' || graph.loops.length > 0) return [];
    if (!usesOf(state).zones || !isWhole(graph)) return [];
    const zones = new Set(graph.nodes.map(({ node }): string => placeOf(state, node).zone ?? ''));
    if (!zones.has('indirect') || !zones.has('direct')) return [];
    return [
      {
        message: 'What happens after the purchase? No loop leads from the customer back into the stream.',
        advice:
          'Draw “Stay in touch”, “Repeat purchase” or “Referral” from the customer to where they come back.',
        nodes: [],
      },
    ];
  },
};
