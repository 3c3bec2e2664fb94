import { detailsOf } from '#src/model/detailsOf.ts';
import type { Check } from '../check.ts';
import { usesOf } from '../uses.ts';
import { called, idsOf } from './called.ts';
import { flowSteps } from './flowSteps.ts';

export const stepWithoutNeed: Check = {
  code: 'step-without-need',
  number: 'C03',
  title: 'A value-adding step that serves no need',
  severity: 'warning',
  help: 'Work adds value only where it serves a need that the customer has stated: no more and no less.',
  waitsFor: 'stated needs and a first step that names one.',
  find: ({ document, state, study: { graph } }) => {
    const needs = new Set(document.customer.needs.map(({ id }) => id));
    if (needs.size === 0 || !usesOf(state).needs) return [];
    return flowSteps(graph)
      .filter(({ own, node }) => {
        const served = detailsOf(node).needs ?? [];
        return own.typical.valueAdd > 0 && !served.some((id) => needs.has(id));
      })
      .map(({ index }) => ({
        message: `Which need does ${called(graph, index)} serve? It counts as value-add, and no stated need is linked to it.`,
        advice: 'Link the need that it serves, or say that the work is necessary or waste.',
        nodes: idsOf(graph, [index]),
      }));
  },
};
