import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { MapEdge } from '#src/model/document.ts';
import type { Check } from '../check.ts';
import { calledEdge } from './called.ts';

export const undefinedHandOver: Check = {
  code: 'undefined-hand-over',
  number: 'C29',
  title: 'An undefined hand-over',
  severity: 'warning',
  help: 'Dots become a solid line once it is agreed what starts the move, who answers for it and what is handed over.',
  waitsFor: 'a first hand-over with trigger, owner and what is handed over.',
  find: ({ state, study: { graph } }) => {
    const missing = new Map(state.edges.map((edge) => [edge.id, missingParts(edge)]));
    if (![...missing.values()].some((parts) => parts?.length === 0)) return [];
    return graph.edges.flatMap((edge) => {
      const parts = missing.get(edge.id) ?? [];
      if (parts.length === 0) return [];
      return [
        {
          message: `What is agreed about ${calledEdge(graph, edge)}? Missing: ${parts.join(', ')}.`,
          advice: 'Enter it at the connection; it is solid then.',
          nodes: [],
          edges: [edge.id],
        },
      ];
    });
  },
};

/** What is not agreed yet; undefined where nothing is handed over. */
function missingParts({ kind: kindId, data }: MapEdge): readonly string[] | undefined {
  const kind = edgeKindOf(kindId);
  if (kind.pace === undefined) return undefined;
  const { trigger, owner, payload } = kind.handOver(data);
  return [
    ...(trigger === undefined ? ['trigger'] : []),
    ...(owner === undefined ? ['owner'] : []),
    ...(payload === undefined ? ['what is handed over'] : []),
  ];
}
