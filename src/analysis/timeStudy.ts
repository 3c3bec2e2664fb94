import { branchesOnClock } from './clock.ts';
import type { FlowNode } from './flowGraph.ts';
import type { VisitTimes } from './ownFigures.ts';
import type { Branch } from './parallelBlocks.ts';
import { spread, type Visits } from './spread.ts';
import { deliveredAlong, type StreamFlow } from './streamFlow.ts';
import type { StreamVisits, Study } from './study.ts';

/** What one node on the clock adds per delivered unit, in working seconds. */
export type ClockShare = {
  readonly node: FlowNode;
  readonly visits: number;
  readonly wait: number;
  readonly customerWait: number;
  /** The part of `wait` that is ours whoever owns the rest: waiting for the batch. */
  readonly batchWait: number;
  readonly process: number;
  readonly valueAdd: number;
  readonly necessary: number;
  readonly wastedWork: number;
  readonly rework: number;
};

/** One reading of the times: typical, all lows or all highs. */
export type TimeStudy = {
  readonly onClock: ReadonlySet<Branch>;
  /** Visits on the clock per delivered unit. */
  readonly clockVisits: Visits;
  /** The same per entering unit, and per period where there is a demand. */
  readonly clockEntering: Visits;
  readonly clockArrivals: Visits | undefined;
  /** By node index. */
  readonly times: readonly VisitTimes[];
  /** In flow order, every node that a delivered unit visits on the clock. */
  readonly shares: readonly ClockShare[];
};

export type Reading = 'typical' | 'low' | 'high';

/** Times per delivered unit under one reading. Only for a study without errors in the way. */
export function timeStudy(
  study: Study,
  flow: StreamFlow,
  visits: StreamVisits,
  reach: Float64Array,
  reading: Reading,
): TimeStudy {
  const { graph, blocks } = study;
  const times = visitTimes(study, reading);
  const onClock = branchesOnClock(graph, blocks, Float64Array.from(times, leadTime));
  const [clockVisits, clockEntering, clockArrivals] = visitsOnClock(study, flow, onClock);
  const transfer = transferTimes(study, clockVisits);
  const shares = graph.order.flatMap((index) => {
    const node = graph.nodes[index];
    const own = times[index];
    const count = clockVisits.nodes[index] ?? 0;
    if (node === undefined || own === undefined || count === 0) return [];
    const all = visits.delivered?.nodes[index] ?? 0;
    const once =
      count > all * (1 - 1e-12)
        ? (reach[index] ?? 0)
        : visits.reach.along(index, (branch) => onClock.has(branch)).delivered;
    return [clockShare(node, own, count, Math.min(once, count), transfer[index] ?? 0)];
  });
  return { onClock, clockVisits, clockEntering, clockArrivals, times, shares };
}

function visitsOnClock(
  { graph, blocks, demand }: Study,
  flow: StreamFlow,
  onClock: ReadonlySet<Branch>,
): [Visits, Visits, Visits | undefined] {
  const takes = (branch: Branch) => onClock.has(branch);
  const simply = (visits: Float64Array) =>
    spread(graph, flow, blocks, visits, (step) => (visits[step.place] ?? 0) * step.probability, takes);
  return [
    spread(graph, flow, blocks, flow.delivered, (step) => deliveredAlong(flow, step), takes),
    simply(flow.entering),
    demand && simply(demand.arrivals),
  ];
}

function clockShare(
  node: FlowNode,
  own: VisitTimes,
  visits: number,
  reach: number,
  transfer: number,
): ClockShare {
  const process = visits * own.process;
  return {
    node,
    visits,
    wait: visits * (own.wait + own.batchWait) + transfer,
    customerWait: node.own.waitOwner === 'customer' ? visits * own.wait + transfer : 0,
    batchWait: visits * own.batchWait,
    process,
    valueAdd: reach * own.valueAdd,
    necessary: reach * own.necessary,
    wastedWork: reach * own.waste,
    rework: (visits - reach) * own.process,
  };
}

/** One visit without transfers; the wait of a counted queue is n ÷ the rate that passes it (Little's law). */
export function visitTimes({ graph, demand, visits, behindError }: Study, reading: Reading): VisitTimes[] {
  return graph.nodes.map((node) => {
    const own = node.own[reading];
    if (node.own.count === undefined) return own;
    if (node.own.count === 0) return { ...own, wait: 0 };
    const arrivals = behindError.has(node.index) ? 0 : (visits?.arrivals?.nodes[node.index] ?? 0);
    if (demand === undefined || arrivals === 0) return own;
    const wait = (node.own.count * demand.period) / arrivals;
    return Number.isFinite(wait) ? { ...own, wait } : own;
  });
}

export function leadTime(times: VisitTimes): number {
  return times.wait + times.batchWait + times.process;
}

/** By node: the transfer times on the edges into it, each weighted with the units along the edge. */
export function transferTimes({ graph }: Study, along: Visits): Float64Array {
  const sums = new Float64Array(graph.nodes.length);
  for (const edge of graph.edges) {
    sums[edge.to] = (sums[edge.to] ?? 0) + edge.transfer * (along.edges[edge.index] ?? 0);
  }
  return sums;
}
