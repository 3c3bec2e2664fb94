import { detailsOf } from '#src/model/detailsOf.ts';
import type { Check } from '../check.ts';
import { usesOf } from '../uses.ts';
import { called, calledAll, idsOf } from './called.ts';
import { flowSteps } from './flowSteps.ts';

export const noKnowledgeMoved: Check = {
  code: 'no-knowledge-moved',
  number: 'C18',
  title: 'A step that moves no knowledge',
  severity: 'hint',
  help: 'A customer stream flows by knowledge, not by dates: after a step more is known than before.',
  waitsFor:
    'a first step that says what it does to what is known, in a customer stream; steps that say nothing are named once half of them do.',
  find: ({ document, state, study: { graph } }) => {
    if (document.stream.kind !== 'customer' || !usesOf(state).knowledge) return [];
    const steps = flowSteps(graph).map(({ index, node }) => ({ index, ...detailsOf(node).knowledge }));
    const still = steps
      .filter(({ from, to }) => from !== undefined && from === to)
      .map(({ index, from }) => ({
        message: `What is known after ${called(graph, index)} that was not known before? It leads from ${from} to ${from}.`,
        advice: 'Say what the customer or you learn there, or ask whether it is needed.',
        nodes: idsOf(graph, [index]),
      }));
    const silent = steps
      .filter(({ from, to }) => from === undefined && to === undefined)
      .map(({ index }) => index);
    if (silent.length === 0 || silent.length * 2 > steps.length) return still;
    const names = silent.length > 3 ? `${silent.length} steps` : calledAll(graph, silent);
    const message = `What is known after ${names}? Nothing is said of it.`;
    const advice = 'Say what each moves knowledge from and to, or ask whether it is needed.';
    return [...still, { message, advice, nodes: idsOf(graph, silent), about: 'silent' }];
  },
};
