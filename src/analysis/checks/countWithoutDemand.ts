import type { Check } from '../check.ts';
import { called, idsOf } from './called.ts';

export const countWithoutDemand: Check = {
  code: 'queue-count-without-demand',
  title: 'A counted queue without a rate',
  severity: 'warning',
  help: "A count of waiting units becomes a wait by the rate that passes (Little's law). Without a demand, or where no unit passes, the wait is not known and counts as 0.",
  find: ({ study: { graph, demand, visits } }) =>
    graph.nodes
      .filter(({ own, index }) => {
        const isTimed = own.typical.wait > 0;
        const passes = demand !== undefined && (visits?.arrivals?.nodes[index] ?? 0) > 0;
        return (own.count ?? 0) > 0 && !passes && !isTimed;
      })
      .map((node) => ({
        message: `How long is the wait at ${called(graph, node.index)}? Units are counted there, but no rate is known at which they pass, so its wait counts as 0.`,
        advice: 'Set the demand of the map, or enter the wait as a time.',
        nodes: idsOf(graph, [node.index]),
      })),
};
