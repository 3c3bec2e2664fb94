import { updateEdgeData } from '#src/model/edits/updateEdgeData.ts';
import type { Check } from '../check.ts';
import { called, idsOf } from './called.ts';

export const sharesIgnored: Check = {
  code: 'shares-ignored-in-parallel',
  title: 'Shares in a parallel split',
  severity: 'warning',
  help: 'In a parallel split each unit takes all the edges at once, so shares on them are ignored. Only rework back from the split has a share.',
  find: ({ state, study: { graph } }) =>
    graph.nodes.flatMap((node) => {
      const stated = node.outgoing.filter((edge) => edge.role === 'flow' && edge.share !== undefined);
      if (!node.isParallel || stated.length === 0) return [];
      return [
        {
          message: `${called(graph, node.index)} splits in parallel, so the shares behind it are ignored.`,
          advice: 'Clear the shares, or set it to “Choice” if each unit takes only one way.',
          nodes: idsOf(graph, [node.index]),
          edges: stated.map((edge) => edge.id),
          about: node.id,
          fix: {
            label: stated.length === 1 ? 'Clear this share' : 'Clear these shares',
            change: (map) =>
              stated.reduce(
                (changed, { id }) => updateEdgeData(changed, state.id, id, { sharePercent: undefined }),
                map,
              ),
          },
        },
      ];
    }),
};
