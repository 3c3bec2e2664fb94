import type { Check } from '../check.ts';
import { called, calledAll, calledEdge, idsOf } from './called.ts';

export const edgeLeavesBlock: Check = {
  code: 'edge-leaves-parallel-block',
  title: 'An edge that leaves a parallel block',
  severity: 'error',
  help: 'Between a parallel split and the node where its branches meet, nothing may leave: no exit, no customer, no rework to before the split, no shares below 100 %. The other branches would wait for a unit that never comes.',
  find: ({ study: { graph, blocks } }) =>
    blocks.problems
      .filter((problem) => problem.fault === 'leaves-block')
      .map(({ split, edges, nodes }) => {
        const ways = edges.map((edge) => calledEdge(graph, edge));
        if (nodes.length > 0) ways.push(`a share of the units at ${calledAll(graph, nodes)}`);
        const tails = edges.map((edge) => edge.from);
        return {
          message: `The parallel block that starts at ${called(graph, split.node)} is left before its branches meet, by ${ways.join(', ')}.`,
          advice:
            'Let units leave before the split or after the branches have met; inside the block every way must lead to the meeting node.',
          nodes: idsOf(graph, [...new Set([split.node, ...tails, ...nodes])]),
          edges: edges.map((edge) => edge.id),
        };
      }),
};
