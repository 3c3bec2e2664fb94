import { formatNumber } from '#src/lib/formatNumber.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { Check } from '../check.ts';
import type { FlowNode } from '../flowGraph.ts';
import { called, idsOf } from './called.ts';

export const overWipLimit: Check = {
  code: 'over-wip-limit',
  number: 'C16',
  title: 'Over its WIP limit',
  severity: 'warning',
  help: 'More units than the limit allows: the counted ones, and where nothing is counted the expected ones.',
  waitsFor: 'a WIP limit on a step or a queue.',
  find: ({ study: { graph }, nodes }) =>
    graph.nodes.flatMap((node) => {
      const limit = wipLimitOf(node);
      const counted = node.own.wip;
      const units = counted ?? nodes.get(node.id)?.wipExpected;
      if (limit === undefined || units === undefined || units <= limit * (1 + 1e-9)) return [];
      const how = counted === undefined ? 'are to be expected' : 'were counted';
      return [
        {
          message: `What can be finished at ${called(graph, node.index)} before more comes in? ${formatNumber(units)} units ${how} and ${formatNumber(limit)} ${limit === 1 ? 'is' : 'are'} allowed.`,
          advice: 'Let nothing more in until it is below its limit, or agree on another limit.',
          nodes: idsOf(graph, [node.index]),
        },
      ];
    }),
};

/** The most units that may be at a step or in a queue at once; undefined where none is set. */
export function wipLimitOf({ node }: FlowNode): number | undefined {
  const flow = nodeKindOf(node.kind).flow(node.data);
  if (flow.role === 'step') return flow.work.wipLimit;
  return flow.role === 'queue' ? flow.waiting.wipLimit : undefined;
}
