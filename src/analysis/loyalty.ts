import type { MapDocument } from '#src/model/document.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { studied } from './analyse.ts';
import { branchesOnClock } from './clock.ts';
import { vector } from './chain.ts';
import { finite } from './nodeFigures.ts';
import { spread } from './spread.ts';
import type { StreamFlow } from './streamFlow.ts';
import type { Study } from './study.ts';
import { leadTime, transferTimes, visitTimes } from './timeStudy.ts';

/** How long it takes until a customer is delivered to again, in working seconds. */
export type Loyalty = {
  /** From the entry to the first delivery: the flow time. */
  readonly toPurchase: number;
  /** From the entry to the next delivery of those who come back. */
  readonly toLoyalty: number;
  readonly returns: readonly Return[];
};

/** One loop that brings customers back. */
export type Return = {
  readonly edge: string;
  readonly customer: string;
  /** The node that it leads to. */
  readonly to: string;
  /** Of all who come back and are delivered to again: the share that comes along this loop. */
  readonly share: number;
  /** From the purchase to the next delivery: the loop's transfer time and the way from where it leads. */
  readonly time: number;
};

/**
 * The flow time to loyalty: F + Σ x·Y(k) · (transfer + F(k)) ÷ Σ x·Y(k) over the loops that bring the same customers back
 * (stay in touch, repeat purchase), x the units that come along the loop, k the node that it leads to, Y(k) their chance
 * to be delivered to from there and F(k) the flow time of those who are. Undefined while nobody comes back so, or while
 * the flow time is not defined.
 */
export function loyalty(document: MapDocument, stateId: string): Loyalty | undefined {
  const { study, analysis } = studied(document, stateId);
  const { flow, returning } = study;
  const toPurchase = analysis.headline.flowTime;
  if (flow === undefined || flow.isBroken || returning === undefined || toPurchase === undefined)
    return undefined;
  const kinds = new Map(study.state.edges.map((edge) => [edge.id, edgeKindOf(edge.kind)]));
  const found = study.graph.loops.flatMap((loop) => {
    const chance = flow.chance[flow.chain.placeOf.get(loop.to) ?? -1] ?? 0;
    const again = (returning.units.get(loop.index) ?? 0) * chance;
    if (!(again > 0) || kinds.get(loop.id)?.brings !== 'customers') return [];
    return [{ loop, again, time: loop.transfer + passageTime(study, flow, loop.to) }];
  });
  const all = found.reduce((sum, { again }) => sum + again, 0);
  const after = finite(found.reduce((sum, { again, time }) => sum + again * time, 0) / all);
  if (after === undefined) return undefined;
  const idOf = (node: number) => study.graph.nodes[node]?.id ?? '';
  return {
    toPurchase,
    toLoyalty: toPurchase + after,
    returns: found.map(({ loop, again, time }) => ({
      edge: loop.id,
      customer: idOf(loop.from),
      to: idOf(loop.to),
      share: again / all,
      time,
    })),
  };
}

/** F(k): the time of a unit from this node on, given that it is delivered. */
function passageTime(study: Study, flow: StreamFlow, node: number): number {
  const { graph, blocks } = study;
  const { chain, chance } = flow;
  const chanceAt = (position: number) => chance[chain.placeOf.get(position) ?? -1] ?? 0;
  const times = visitTimes(study, 'typical').map(leadTime);
  const onClock = branchesOnClock(graph, blocks, Float64Array.from(times));
  const visits = chain.solver.visitsFrom(vector(chain, (position) => (position === node ? 1 : 0)));
  const delivered = visits.map((count, place) => (count * (chance[place] ?? 0)) / chanceAt(node));
  const passed = spread(
    graph,
    flow,
    blocks,
    delivered,
    (step) => ((visits[step.place] ?? 0) * step.probability * chanceAt(step.to)) / chanceAt(node),
    (branch) => onClock.has(branch),
  );
  const transfers = transferTimes(study, passed).reduce((sum, time) => sum + time, 0);
  return passed.nodes.reduce((sum, count, index) => sum + count * (times[index] ?? 0), transfers);
}
