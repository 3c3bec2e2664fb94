import type { Calendar } from '#src/lib/calendar.ts';
import type { MapState } from '#src/model/document.ts';
import { type DemandFlow, demandFlow, periodSeconds, type Returning, returningUnits } from './demandFlow.ts';
import { deliveries, type Entry, entries, entryCandidates, reachesDelivery } from './ends.ts';
import { type FlowGraph, flowGraph } from './flowGraph.ts';
import { type Network, network } from './network.ts';
import { type ParallelBlocks, parallelBlocks } from './parallelBlocks.ts';
import { ReachSolver } from './reach.ts';
import { type Routing, routing } from './routing.ts';
import { spread, type Visits } from './spread.ts';
import { deliveredAlong, type StreamFlow, streamFlow } from './streamFlow.ts';

/** Everything about how units flow through one state, before any time is looked at. Checks and figures read it. */
export type Study = {
  readonly state: MapState;
  readonly calendar: Calendar;
  readonly graph: FlowGraph;
  readonly routing: Routing;
  readonly network: Network;
  readonly blocks: ParallelBlocks;
  readonly candidates: readonly number[];
  readonly entries: readonly Entry[];
  readonly hasDelivery: boolean;
  /** Undefined when no entry can reach a delivery. */
  readonly flow: StreamFlow | undefined;
  /** Nodes that units come to only through a place with an error: nothing is known of their arrivals. */
  readonly behindError: ReadonlySet<number>;
  /** Working seconds in the demand's period; undefined without demand. */
  readonly period: number | undefined;
  /** Undefined without a flow, or when the loops after purchase bring back all or more. */
  readonly returning: Returning | undefined;
  readonly demand: DemandFlow | undefined;
  readonly visits: StreamVisits | undefined;
};

/** Visits by node and units by edge. */
export type StreamVisits = {
  /** Per entering unit. */
  readonly entering: Visits;
  /** v, per delivered unit; undefined while an error is in the way. */
  readonly delivered: Visits | undefined;
  /** Per period; undefined without demand. */
  readonly arrivals: Visits | undefined;
  readonly reach: ReachSolver;
};

/** Studies a state: routing, errors, blocks, visits and demand. Pure; nothing here depends on times. */
export function study(state: MapState, calendar: Calendar): Study {
  const graph = flowGraph(state, calendar);
  const ends = deliveries(graph);
  const routes = routing(graph, ends);
  const net = network(graph, routes);
  const blocks = parallelBlocks(net);
  const candidates = entryCandidates(graph);
  const included = entries(graph, candidates, reachesDelivery(graph, routes));
  const flow = streamFlow(net, blocks, included);
  const behindError = nodesBehindErrors(net, blocks);
  const period = periodSeconds(state.demand, calendar);
  const returning = flow === undefined || flow.isBroken ? undefined : returningUnits(graph, flow);
  const demand = demandOf(graph, flow, state, period, returning);
  return {
    state,
    calendar,
    graph,
    routing: routes,
    network: net,
    blocks,
    candidates,
    entries: included,
    hasDelivery: ends.size > 0,
    flow,
    behindError,
    period,
    returning,
    demand,
    visits: flow && visitsOf(graph, net, blocks, flow, demand),
  };
}

/**
 * Demand through the stream. While an error is in the way, only a demand at the entry without loops after purchase
 * tells the arrivals, and only of nodes upstream of the error.
 */
function demandOf(
  graph: FlowGraph,
  flow: StreamFlow | undefined,
  { demand }: MapState,
  period: number | undefined,
  returning: Returning | undefined,
): DemandFlow | undefined {
  if (flow === undefined || demand === undefined || period === undefined) return undefined;
  if (!flow.isBroken) return demandFlow(graph, flow, demand, period, returning);
  if (demand.at !== 'entry' || graph.loops.some((loop) => (loop.share ?? 0) > 0)) return undefined;
  return demandFlow(graph, flow, demand, period, { units: new Map(), delivered: flow.yield });
}

const everywhere = () => true;

function visitsOf(
  graph: FlowGraph,
  net: Network,
  blocks: ParallelBlocks,
  flow: StreamFlow,
  demand: DemandFlow | undefined,
): StreamVisits {
  const simply = (visits: Float64Array) =>
    spread(graph, flow, blocks, visits, (step) => (visits[step.place] ?? 0) * step.probability, everywhere);
  return {
    entering: simply(flow.entering),
    delivered: flow.isBroken
      ? undefined
      : spread(graph, flow, blocks, flow.delivered, (step) => deliveredAlong(flow, step), everywhere),
    arrivals: demand && simply(demand.arrivals),
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
