import { formatPercent } from '#src/lib/formatNumber.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { Check } from '../check.ts';
import type { FlowNode } from '../flowGraph.ts';
import { hasBegun } from '../uses.ts';
import { called, idsOf } from './called.ts';

/** A share below this is rounding. */
const worthAsking = 0.005;

export const lossWithoutReason: Check = {
  code: 'loss-without-reason',
  number: 'C25',
  title: 'A loss without a reason',
  severity: 'warning',
  help: 'Why people leave is what can be learned from: no budget, chose another, no answer. Shares that lead nowhere and exits without a reason are named.',
  waitsFor: 'anything said about the customer, and a first exit with a reason.',
  find: ({ document, state, study: { graph, routing } }) => {
    if (!hasBegun(document, state)) return [];
    const exits = graph.nodes.filter((node) => node.role === 'exit');
    if (!exits.some((node) => reasonOf(node) !== undefined)) return [];
    const silent = exits
      .filter((node) => reasonOf(node) === undefined)
      .map(({ index }) => ({
        message: `Why do they leave at ${called(graph, index)}? It gives no reason.`,
        advice: 'Enter the reason: no budget, chose another, no answer.',
        nodes: idsOf(graph, [index]),
      }));
    const leaving = graph.nodes
      .map(({ index, outgoing, role }) => ({
        index,
        gone: outgoing.length === 0 || role === 'exit' ? 0 : (routing.leaves[index] ?? 0),
      }))
      .filter(({ gone }) => gone >= worthAsking)
      .map(({ index, gone }) => ({
        message: `Why do ${formatPercent(gone)} leave behind ${called(graph, index)}? Nobody says.`,
        advice: 'Lead them to an exit with a reason.',
        nodes: idsOf(graph, [index]),
      }));
    return [...silent, ...leaving];
  },
};

function reasonOf({ node }: FlowNode): string | undefined {
  const flow = nodeKindOf(node.kind).flow(node.data);
  return flow.role === 'exit' ? flow.reason : undefined;
}
