import type { Check } from '../check.ts';
import { calledEdge, idsOf } from './called.ts';

export const reworkWithoutShare: Check = {
  code: 'rework-without-share',
  number: 'C47',
  title: 'Rework without a share',
  severity: 'warning',
  help: 'Rework with no share stated takes no units, so it shows in no figure.',
  find: ({ study: { graph } }) =>
    graph.edges
      .filter((edge) => edge.role === 'rework' && edge.share === undefined)
      .map((edge) => ({
        message: `How often is it redone? For ${calledEdge(graph, edge)} no share is stated, so no rework is counted.`,
        advice: 'Enter the share of units that go back.',
        nodes: idsOf(graph, [edge.from]),
        edges: [edge.id],
      })),
};
