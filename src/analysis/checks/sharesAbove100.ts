import { formatPercent } from '#src/lib/formatNumber.ts';
import { updateEdgeData } from '#src/model/edits/updateEdgeData.ts';
import type { Check } from '../check.ts';
import { called, idsOf } from './called.ts';

export const sharesAbove100: Check = {
  code: 'shares-above-100',
  number: 'C32',
  title: 'Shares above 100 %',
  severity: 'error',
  help: 'The shares on the edges out of a node sum to more than 100.5 %: more units would go on than come in, so no figure that depends on this node is shown. Up to 100.5 % counts as rounding.',
  find: ({ state, study: { graph, routing } }) =>
    routing.sharesAbove100.map((index) => {
      const shares = graph.nodes[index]?.outgoing.filter((edge) => edge.share !== undefined) ?? [];
      const sum = shares.reduce((total, edge) => total + (edge.share ?? 0), 0);
      return {
        message: `The shares out of ${called(graph, index)} sum to ${formatPercent(sum)}.`,
        advice: 'Lower them until they sum to 100 % or less; what is left over leaves the stream.',
        nodes: idsOf(graph, [index]),
        edges: shares.map((edge) => edge.id),
        about: graph.nodes[index]?.id ?? '',
        fix: {
          label: 'Scale the shares to 100 %',
          change: (map) =>
            shares.reduce((changed, { id, share = 0 }) => {
              const sharePercent = Math.round((share / sum) * 10_000) / 100;
              return updateEdgeData(changed, state.id, id, { sharePercent });
            }, map),
        },
      };
    }),
};
