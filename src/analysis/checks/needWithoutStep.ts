import { detailsOf } from '#src/model/detailsOf.ts';
import type { Check } from '../check.ts';
import { usesOf } from '../uses.ts';

export const needWithoutStep: Check = {
  code: 'need-without-step',
  number: 'C04',
  title: 'A need that no step serves',
  severity: 'warning',
  help: 'A stated need that nothing in the stream serves is a gap: the customer waits for it in vain.',
  waitsFor: 'a first step that names a need.',
  find: ({ document, state }) => {
    if (!usesOf(state).needs) return [];
    const served = new Set(state.nodes.flatMap((node) => detailsOf(node).needs ?? []));
    return document.customer.needs
      .filter(({ id }) => !served.has(id))
      .map(({ id, text }) => ({
        message: `Where is “${text}” served? No step is linked to this need.`,
        advice: 'Link it to the step that serves it, add that step, or take the need off the list.',
        nodes: [],
        about: id,
      }));
  },
};
