import type { Check } from '../check.ts';
import { called, idsOf } from './called.ts';
import { flowSteps } from './flowSteps.ts';

export const wasteKept: Check = {
  code: 'waste-kept',
  number: 'C27',
  title: 'A future state that keeps waste',
  severity: 'hint',
  help: 'Work that is waste today and still there tomorrow should say why, in its comment.',
  waitsFor: 'a future or ideal state that was made from one of this map.',
  find: ({ document, state, study: { graph } }) => {
    const before = document.states.find(({ id }) => id === state.basedOn);
    if (before === undefined || state.kind === 'current' || state.kind === 'other') return [];
    const wasThere = new Set(before.nodes.map(({ id }) => id));
    return flowSteps(graph)
      .filter(({ id, own, node }) => {
        const isSaid = typeof node.data['comment'] === 'string';
        return own.typical.waste > 0 && isClassified(node.data) && wasThere.has(id) && !isSaid;
      })
      .map(({ index }) => ({
        message: `Why does ${called(graph, index)} stay? It is still waste in this state.`,
        advice: 'Take it out, make it smaller, or say in its comment why it stays.',
        nodes: idsOf(graph, [index]),
      }));
  },
};

/** Time without a class counts as waste too, but nobody has called it that. */
function isClassified(data: { readonly [name: string]: unknown }): boolean {
  return data['valueClass'] !== undefined || data['split'] !== undefined;
}
