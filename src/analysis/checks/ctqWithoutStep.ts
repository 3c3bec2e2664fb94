import { detailsOf } from '#src/model/detailsOf.ts';
import type { Check } from '../check.ts';
import { usesOf } from '../uses.ts';

export const ctqWithoutStep: Check = {
  code: 'ctq-without-step',
  number: 'C08',
  title: 'Critical to quality, and no step affects it',
  severity: 'warning',
  help: 'A measure critical to quality moves only where work moves it.',
  waitsFor: 'a first step that names what it affects.',
  find: ({ document, state }) => {
    if (!usesOf(state).ctqs) return [];
    const affected = new Set(state.nodes.flatMap((node) => detailsOf(node).ctqs ?? []));
    return document.customer.ctqs
      .filter(({ id }) => !affected.has(id))
      .map(({ id, measure }) => ({
        message: `Which step affects “${measure}”? None is linked to it.`,
        advice: 'Link it to the steps that affect it, or take it off the list.',
        nodes: [],
        about: id,
      }));
  },
};
