import type { Calendar } from '#src/lib/calendar.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatNumber } from '#src/lib/formatNumber.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import type { LadderSegment, NodeFigures, StateAnalysis } from '../analysis.ts';
import type { Contribution, MetricContext } from '../metric.ts';

/** A part of every node on the clock, as the ladder has it; nodes that add nothing are left out. */
export function fromLadder(
  analysis: StateAnalysis,
  value: (segment: LadderSegment) => number,
  how: (segment: LadderSegment, figures: NodeFigures) => string,
): readonly Contribution[] {
  return analysis.ladder.flatMap((segment) => {
    const figures = analysis.nodes.get(segment.node);
    const added = value(segment);
    return figures === undefined || added === 0
      ? []
      : [{ node: segment.node, value: added, how: how(segment, figures) }];
  });
}

/** The same as a share of the flow time; none where no ratio is defined. */
export function shareOfFlowTime(
  analysis: StateAnalysis,
  contributions: readonly Contribution[],
  calendar: Calendar,
): readonly Contribution[] {
  const { flowTime } = analysis.headline;
  if (flowTime === undefined || flowTime === 0) return [];
  const whole = formatDuration(flowTime, calendar);
  return contributions.map(({ node, value, how }) => ({
    node,
    value: value / flowTime,
    how: `${how.includes(' + ') ? `(${how})` : how} ÷ ${whole}`,
  }));
}

/** A figure of every node, shadows included, in flow order; nodes that add nothing are left out. */
export function fromNodes(
  analysis: StateAnalysis,
  { state }: MetricContext,
  value: (figures: NodeFigures) => number | undefined,
  how: (figures: NodeFigures, value: number) => string,
): readonly Contribution[] {
  return flowOrder(state).flatMap(({ id }) => {
    const figures = analysis.nodes.get(id);
    const added = figures === undefined ? undefined : value(figures);
    return figures === undefined || added === undefined || added === 0
      ? []
      : [{ node: id, value: added, how: how(figures, added) }];
  });
}

/** `1.3 × (4 d + 45 min)`: zero times and a factor of 1 are left out. */
export function product(factor: number, times: readonly number[], calendar: Calendar): string {
  const known = times.filter((time) => time > 0);
  const sum = known.map((time) => formatDuration(time, calendar)).join(' + ');
  if (sum === '') return formatDuration(0, calendar);
  const figure = formatNumber(factor);
  if (figure === '1') return sum;
  return known.length > 1 ? `${figure} × (${sum})` : `${figure} × ${sum}`;
}

/** What is multiplied with `time` to give `value`; 0 where there is no time. */
export function factorOf(value: number, time: number): number {
  return time === 0 ? 0 : value / time;
}
