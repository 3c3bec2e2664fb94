import type { Check } from '../check.ts';
import { idsOf } from './called.ts';

export const returnsWithoutEnd: Check = {
  code: 'returns-without-end',
  title: 'Loops after purchase that bring back everything',
  severity: 'error',
  help: 'Deliveries are entries × yield ÷ (1 − Σ share × yield of the stage it leads to). When the loops bring back as much as was delivered, the deliveries would grow without end.',
  find: ({ study: { graph, flow, returning } }) => {
    if (flow === undefined || flow.isBroken || returning !== undefined) return [];
    return [
      {
        message:
          'The loops after purchase bring back all that is delivered, so deliveries would grow without end.',
        advice:
          'Lower their shares: share × yield from the stage each leads to, summed, must stay below 100 %.',
        nodes: idsOf(graph, [...new Set(graph.loops.map((loop) => loop.from))]),
        edges: graph.loops.map((loop) => loop.id),
      },
    ];
  },
};
