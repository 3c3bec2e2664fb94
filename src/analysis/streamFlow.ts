import { type Chain, chain, type TakenStep, vector } from './chain.ts';
import type { Entry } from './ends.ts';
import type { Network } from './network.ts';
import type { ParallelBlocks } from './parallelBlocks.ts';

/** How units go through the whole stream, by place in `chain`; parallel blocks count as one passage each. */
export type StreamFlow = {
  readonly chain: Chain;
  /** Share of the arrivals that start here. */
  readonly start: Float64Array;
  /** u: expected visits per entering unit. */
  readonly entering: Float64Array;
  /** h: probability to be delivered from here. */
  readonly chance: Float64Array;
  /** v: expected visits per delivered unit; zeros while nothing is delivered. */
  readonly delivered: Float64Array;
  /** Visits to a place counted from being there: more than 1 inside a loop. */
  readonly returns: Float64Array;
  /** Y: probability that an entering unit is delivered. */
  readonly yield: number;
  /** True when units come to a place whose ways on are not defined: then only `entering` upstream of it means anything. */
  readonly isBroken: boolean;
};

/**
 * Solves the stream as an absorbing chain. Conditional on delivery each p(i→j) becomes p(i→j)·h(j)/h(i), so that
 * v(i) = u(i)·h(i)/Y. Loops after purchase are not in it, but the nodes they lead to are.
 */
export function streamFlow(
  net: Network,
  { broken }: ParallelBlocks,
  entries: readonly Entry[],
): StreamFlow | undefined {
  if (entries.length === 0) return undefined;
  const stepsOf = (position: number) => (broken.has(position) ? [] : (net.steps[position] ?? []));
  const starts = [...entries.map((entry) => entry.node), ...net.graph.loops.map((loop) => loop.to)];
  const whole = chain(starts, stepsOf);
  const shares = new Map(entries.map((entry) => [entry.node, entry.share]));
  const start = vector(whole, (position) => shares.get(position) ?? 0);
  const entering = whole.solver.visitsFrom(start);
  const chance = whole.solver.expected(vector(whole, (position) => net.routing.delivers[position] ?? 0));
  const yieldOfAll = start.reduce((sum, share, place) => sum + share * (chance[place] ?? 0), 0);
  const delivered = entering.map((visits, place) =>
    yieldOfAll > 0 ? (visits * (chance[place] ?? 0)) / yieldOfAll : 0,
  );
  return {
    chain: whole,
    start,
    entering,
    chance,
    delivered,
    returns: whole.solver.returns(),
    yield: yieldOfAll,
    isBroken: whole.positions.some((position) => broken.has(position)),
  };
}

/** Of a step from a place: how many delivered units per delivered unit take it. */
export function deliveredAlong(flow: StreamFlow, step: TakenStep): number {
  const to = flow.chain.placeOf.get(step.to) ?? -1;
  if (flow.yield === 0) return 0;
  return ((flow.entering[step.place] ?? 0) * step.probability * (flow.chance[to] ?? 0)) / flow.yield;
}
