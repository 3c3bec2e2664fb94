import { formatPercent } from '#src/lib/formatNumber.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { StateAnalysis } from '../analysis.ts';
import type { Contribution, MetricContext } from '../metric.ts';

/** The %C&A of every assessed step that a delivered unit can visit, in flow order. They multiply, they don't sum. */
export function qualities(analysis: StateAnalysis, { state }: MetricContext): readonly Contribution[] {
  return flowOrder(state).flatMap((node) => {
    const flow = nodeKindOf(node.kind).flow(node.data);
    const assessed = flow.role === 'step' ? flow.work.percentCompleteAccurate : undefined;
    if (assessed === undefined || (analysis.nodes.get(node.id)?.visits ?? 0) === 0) return [];
    const value = assessed / 100;
    return [{ node: node.id, value, how: `${formatPercent(value)} arrive usable` }];
  });
}
