import { type HandOverPart, handOffs, missingParts } from '#src/model/handOver.ts';
import type { Check } from '../check.ts';
import { calledEdge } from './called.ts';

const words: Readonly<Record<HandOverPart, string>> = {
  trigger: 'trigger',
  owner: 'owner',
  payload: 'what is handed over',
};

export const undefinedHandOver: Check = {
  code: 'undefined-hand-over',
  number: 'C29',
  title: 'An undefined hand-over',
  severity: 'warning',
  help: 'Dots become a solid line once it is agreed what starts the move, who answers for it and what is handed over.',
  waitsFor: 'a first hand-over with trigger, owner and what is handed over.',
  find: ({ state, study: { graph } }) => {
    const missing = new Map(handOffs(state).map((edge) => [edge.id, missingParts(edge) ?? []]));
    if (![...missing.values()].some((parts) => parts.length === 0)) return [];
    return graph.edges.flatMap((edge) => {
      const parts = missing.get(edge.id) ?? [];
      if (parts.length === 0) return [];
      return [
        {
          message: `What is agreed about ${calledEdge(graph, edge)}? Missing: ${parts.map((part) => words[part]).join(', ')}.`,
          advice: 'Enter it at the connection; it is solid then.',
          nodes: [],
          edges: [edge.id],
        },
      ];
    });
  },
};
