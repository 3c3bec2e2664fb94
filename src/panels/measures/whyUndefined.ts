import type { Finding, StateAnalysis } from '#src/analysis/analysis.ts';
import type { Metric, MetricContext } from '#src/analysis/metric.ts';
import { isInFlow, nodeRole } from '#src/model/nodeRole.ts';

/** Why a figure has no value yet, and what would give it one. */
export function whyUndefined(
  metric: Metric,
  analysis: StateAnalysis,
  { state }: MetricContext,
  findings: readonly Finding[],
): string {
  if (!state.nodes.some((node) => isInFlow(nodeRole(node)))) return 'Draw a first step to see it.';
  // What the symbols say of the customer is known whatever is wrong with the flow.
  if (metric.missing !== undefined && metric.unit !== 'time') return metric.missing;
  const error = findings.find(
    ({ severity, sparesFigures }) => severity === 'error' && sparesFigures !== true,
  );
  if (error !== undefined) return `Not defined: ${error.message} ${error.advice}`;
  if (metric.missing !== undefined) return metric.missing;
  if (metric.unit === 'ratio' && (analysis.headline.flowTime ?? 0) === 0) {
    return 'Enter process and wait times to see it.';
  }
  if (state.demand === undefined) return 'Set the demand of the map to see it.';
  if (metric.unit === 'step') return 'Enter process time and people of the steps to see it.';
  return 'Not enough is known of the map yet.';
}
