import type { Check } from '../check.ts';
import { calledEdge, idsOf } from './called.ts';
import { markAsRework } from './markAsRework.ts';

export const unmarkedRework: Check = {
  code: 'unmarked-rework',
  title: 'A way back that is not marked as rework',
  severity: 'hint',
  help: 'Units that go back because they were not usable are rework. Where a way back is not marked, it counts as rework in the rolled %C&A and in the order of the ladder all the same.',
  waitsFor: 'an entry, and a stream without errors in it.',
  find: ({ state, study: { graph, flow, entries } }) => {
    if (flow === undefined || flow.isBroken || entries.length === 0) return [];
    return graph.edges
      .filter((edge) => edge.role === 'flow' && graph.goesBack[edge.index] === true)
      .map((edge) => ({
        message: `Is ${calledEdge(graph, edge)} rework? It leads back.`,
        advice: 'Mark it as rework, with its share, if units are done again.',
        nodes: idsOf(graph, [edge.from]),
        edges: [edge.id],
        ...markAsRework(state, edge.id),
      }));
  },
};
