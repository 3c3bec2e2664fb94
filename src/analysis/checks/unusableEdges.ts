import type { Check } from '../check.ts';
import { markAsRework } from './markAsRework.ts';

export const unusableEdges: Check = {
  code: 'edge-after-the-end',
  title: 'A connection that no unit can take',
  severity: 'warning',
  help: 'The stream ends at customers and exits. Only stay in touch, repeat and referral leave a customer, and they start nowhere else.',
  find: ({ state, study: { graph } }) =>
    graph.unusable.map((edge) => ({
      message:
        'Who takes this connection? The stream has ended where it starts, or it is a loop after purchase that does not start at a customer.',
      advice: 'Draw it from another node, or change its kind; until then it is left out of the figures.',
      nodes: [edge.from],
      edges: [edge.id],
      ...markAsRework(state, edge.id),
    })),
};
