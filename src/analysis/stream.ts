import type { Demand } from '#src/model/document.ts';
import type { Calendar } from '#src/lib/calendar.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import { type DemandFlow, demandFlow, periodSeconds, type Returning, returningUnits } from './demandFlow.ts';
import { deliveries, type Entry, entries, entryCandidates, reachesDelivery } from './ends.ts';
import type { StreamGraph } from './flowGraph.ts';
import { type Network, network } from './network.ts';
import { type ParallelBlocks, parallelBlocks } from './parallelBlocks.ts';
import { ReachSolver } from './reach.ts';
import { type Routing, routing } from './routing.ts';
import { spread, type Visits } from './spread.ts';
import { deliveredAlong, type StreamFlow, streamFlow } from './streamFlow.ts';

/** How units flow through one state, whatever its nodes say of their times. */
export type Stream = {
  readonly routing: Routing;
  readonly network: Network;
  readonly blocks: ParallelBlocks;
  readonly candidates: readonly number[];
  readonly entries: readonly Entry[];
  /** Undefined when no entry can reach a delivery. */
  readonly flow: StreamFlow | undefined;
  /** Nodes that units come to only through a place with an error: nothing is known of their arrivals. */
  readonly behindError: ReadonlySet<number>;
  /** Undefined without a flow, or when the loops after purchase bring back all or more. */
  readonly returning: Returning | undefined;
  /** Undefined without a flow. */
  readonly visits: UnitVisits | undefined;
  /** Undefined without a flow, or for an empty period. The same demand gives the same object. */
  readonly under: (demand: Demand) => StreamDemand | undefined;
};

/** Visits by node and units by edge. */
export type UnitVisits = {
  /** Per entering unit. */
  readonly entering: Visits;
  /** v, per delivered unit; undefined while an error is in the way. */
  readonly delivered: Visits | undefined;
  readonly reach: ReachSolver;
};

export type StreamDemand = {
  readonly demand: DemandFlow;
  /** Per period. */
  readonly arrivals: Visits;
};

/** Routing, errors, blocks, visits and demand of a stream. Pure. */
export function stream(graph: StreamGraph, calendar: Calendar): Stream {
  const routes = routing(graph, deliveries(graph));
  const net = network(graph, routes);
  const blocks = parallelBlocks(net);
  const candidates = entryCandidates(graph);
  const included = entries(graph, candidates, reachesDelivery(graph, routes));
  const flow = streamFlow(net, blocks, included);
  const returning = flow === undefined || flow.isBroken ? undefined : returningUnits(graph, flow);
  return {
    routing: routes,
    network: net,
    blocks,
    candidates,
    entries: included,
    flow,
    behindError: nodesBehindErrors(net, blocks),
    returning,
    visits: flow && visitsOf(net, blocks, flow),
    under: memoiseByIdentity((demand) => {
      const period = periodSeconds(demand, calendar);
      const units =
        flow && period !== undefined ? demandOf(graph, flow, demand, period, returning) : undefined;
      return flow && units && { demand: units, arrivals: spreadOut(graph, flow, blocks, units.arrivals) };
    }),
  };
}

/**
 * Demand through the stream. While an error is in the way, only a demand at the entry without loops after purchase
 * tells the arrivals, and only of nodes upstream of the error.
 */
function demandOf(
  graph: StreamGraph,
  flow: StreamFlow,
  demand: Demand,
  period: number,
  returning: Returning | undefined,
): DemandFlow | undefined {
  if (!flow.isBroken) return demandFlow(graph, flow, demand, period, returning);
  if (demand.at !== 'entry' || graph.loops.some((loop) => (loop.share ?? 0) > 0)) return undefined;
  return demandFlow(graph, flow, demand, period, { units: new Map(), delivered: flow.yield });
}

const everywhere = () => true;

function spreadOut(
  graph: StreamGraph,
  flow: StreamFlow,
  blocks: ParallelBlocks,
  visits: Float64Array,
): Visits {
  const along = (place: number, probability: number) => (visits[place] ?? 0) * probability;
  return spread(graph, flow, blocks, visits, (step) => along(step.place, step.probability), everywhere);
}

function visitsOf(net: Network, blocks: ParallelBlocks, flow: StreamFlow): UnitVisits {
  const { graph } = net;
  return {
    entering: spreadOut(graph, flow, blocks, flow.entering),
    delivered: flow.isBroken
      ? undefined
      : spread(graph, flow, blocks, flow.delivered, (step) => deliveredAlong(flow, step), everywhere),
    reach: new ReachSolver(net, flow, blocks),
  };
}

/** All nodes downstream of a place whose ways on are not defined. */
function nodesBehindErrors({ graph, splits }: Network, { broken }: ParallelBlocks): ReadonlySet<number> {
  const splitOf = new Map(splits.map((split) => [split.pass, split.node]));
  const behind = new Set<number>();
  const open = [...broken].flatMap((position) => splitOf.get(position) ?? position);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const edge of graph.nodes[node]?.outgoing ?? []) {
      if (behind.has(edge.to)) continue;
      behind.add(edge.to);
      open.push(edge.to);
    }
  }
  return behind;
}
