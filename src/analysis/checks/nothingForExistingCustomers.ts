import { placeOf } from '#src/model/placeOf.ts';
import type { Check } from '../check.ts';
import { usesOf } from '../uses.ts';

export const nothingForExistingCustomers: Check = {
  code: 'nothing-for-existing-customers',
  number: 'C14',
  title: 'Nothing leads back to existing customers',
  severity: 'warning',
  help: 'Customers who have bought are the warmest there are. Something of the stream should be for them.',
  waitsFor: 'zones in use, and a loop after the purchase or a stage for existing customers.',
  find: ({ document, state, study: { graph } }) => {
    if (document.stream.kind !== 'customer' || !usesOf(state).zones) return [];
    const isMeant = graph.loops.length > 0 || state.stages.some(({ zone }) => zone === 'existing');
    if (!isMeant) return [];
    if (graph.nodes.some(({ role, node }) => role === 'step' && placeOf(state, node).zone === 'existing'))
      return [];
    return [
      {
        message: 'What do you do for customers who have already bought? No step is for them.',
        advice: 'Add a step in the zone of existing customers and lead the customer there.',
        nodes: [],
      },
    ];
  },
};
