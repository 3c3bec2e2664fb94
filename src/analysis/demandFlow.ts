import type { Calendar } from '#src/lib/calendar.ts';
import { workingSeconds } from '#src/lib/duration.ts';
import type { Demand } from '#src/model/document.ts';
import { vector } from './chain.ts';
import { escapeInverse } from './escapeInverse.ts';
import type { FlowEdge, StreamGraph } from './flowGraph.ts';
import type { StreamFlow } from './streamFlow.ts';

/** Units per period at both ends and on the way. */
export type DemandFlow = {
  /** Working seconds in the period. */
  readonly period: number;
  /** Units that enter at the entries, returning ones not counted. */
  readonly entry: number;
  /** D: units delivered, returning ones counted. */
  readonly delivered: number;
  /** Arrivals by place of the stream's chain, returning ones counted. */
  readonly arrivals: Float64Array;
  /** Units that come back along each loop after purchase, by edge index. */
  readonly returning: ReadonlyMap<number, number>;
};

/** Working seconds in the demand's period; undefined without a demand or for an empty period. */
export function periodSeconds(demand: Demand | undefined, calendar: Calendar): number | undefined {
  if (demand === undefined || !(demand.units >= 0) || !Number.isFinite(demand.units)) return undefined;
  const seconds = workingSeconds(demand.per, calendar);
  return seconds > 0 && Number.isFinite(seconds) ? seconds : undefined;
}

/** What the loops after purchase bring back, per entering unit; undefined when they bring back all or more. */
export type Returning = {
  readonly units: ReadonlyMap<number, number>;
  /** Deliveries per entering unit: Y ÷ (1 − Σ s·Y(k)) with one customer. */
  readonly delivered: number;
};

/**
 * The pull calculator: the other end follows from the yield, every node's arrivals from the routing. Undefined while
 * nothing is delivered, or while the loops after purchase bring back all that is delivered.
 */
export function demandFlow(
  graph: StreamGraph,
  flow: StreamFlow,
  demand: Demand,
  period: number,
  returning: Returning | undefined,
): DemandFlow | undefined {
  if (returning === undefined) return undefined;
  if (demand.at === 'customer' && !(returning.delivered > 0)) return undefined;
  const entry = demand.at === 'entry' ? demand.units : demand.units / returning.delivered;
  const units = new Map([...returning.units].map(([edge, perUnit]) => [edge, perUnit * entry]));
  const start = Float64Array.from(flow.start, (share) => share * entry);
  for (const loop of graph.loops) {
    const place = flow.chain.placeOf.get(loop.to);
    if (place !== undefined) start[place] = (start[place] ?? 0) + (units.get(loop.index) ?? 0);
  }
  return {
    period,
    entry,
    delivered: entry * returning.delivered,
    arrivals: flow.chain.solver.visitsFrom(start),
    returning: units,
  };
}

/**
 * A loop edge with share s returns s of the units delivered at its customer to the node k it leads to, and the yield
 * from k of them is delivered again. With x(l) units along loop l per entering unit: x(l) = s(l) · (deliveries at its
 * customer from the entries, and from every loop m the part of x(m) that ends there).
 */
export function returningUnits(graph: StreamGraph, flow: StreamFlow): Returning | undefined {
  const loops = graph.loops.filter((loop) => (loop.share ?? 0) > 0);
  if (loops.length === 0) return { units: new Map(), delivered: flow.yield };
  const endsThere = new Map(loops.map((loop) => [loop.from, chanceToEndAt(flow, loop.from)]));
  const chance = (loop: FlowEdge, from: number) => {
    const place = flow.chain.placeOf.get(from) ?? -1;
    return (endsThere.get(loop.from)?.[place] ?? 0) * (loop.share ?? 0);
  };
  const matrix = loops.map((to) =>
    Float64Array.from(loops, (from) => (from === to ? 1 : 0) - chance(to, from.to)),
  );
  const inverse = escapeInverse(matrix);
  if (inverse === undefined) return undefined;
  const first = loops.map((loop) =>
    flow.chain.positions.reduce((sum, node, place) => sum + (flow.start[place] ?? 0) * chance(loop, node), 0),
  );
  const units = new Map<number, number>();
  let delivered = flow.yield;
  for (const [index, loop] of loops.entries()) {
    const back = first.reduce((sum, value, other) => sum + (inverse[index]?.[other] ?? 0) * value, 0);
    units.set(loop.index, back);
    delivered += back * (flow.chance[flow.chain.placeOf.get(loop.to) ?? -1] ?? 0);
  }
  return { units, delivered };
}

function chanceToEndAt(flow: StreamFlow, customer: number): Float64Array {
  return flow.chain.solver.expected(vector(flow.chain, (position) => (position === customer ? 1 : 0)));
}
