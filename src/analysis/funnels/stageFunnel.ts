import type { Duration } from '#src/lib/duration.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapDocument, MapNode, Stage } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { FlowGraph } from '../flowGraph.ts';
import { visitsByFarthest } from './farthest.ts';
import { volumes, type Volumes } from './volumes.ts';

/** How many units are left from stage to stage, and why the others are not. */
export type StageFunnel = {
  /** The period that is counted; undefined: of 100 units that come in. */
  readonly per: Duration | undefined;
  /** The stages that nodes are in, or the steps where the map has no stages, in order. */
  readonly bars: readonly FunnelBar[];
  readonly delivered: number;
};

export type FunnelBar = {
  readonly id: string;
  readonly label: string;
  readonly zone: Stage['zone'];
  /** Still in the stream when they come here: what came in up to here less what was lost before. */
  readonly units: number;
  /** The part of them that comes in here. */
  readonly entering: number;
  /** Largest first. */
  readonly losses: readonly Loss[];
};

/** Units that leave for a reason; undefined: nobody has said why. */
export type Loss = { readonly reason: string | undefined; readonly units: number };

/** A loss below this is the noise of binary fractions. */
const noise = 1e-9;

/**
 * The funnel of a state: U(1) = what comes in at the first bar; U(next) = U − losses + what comes in at the next; what
 * is left after the last is delivered. Undefined while an error is in the way.
 */
export function stageFunnel(document: MapDocument, stateId: string): StageFunnel | undefined {
  const found = volumes(document, stateId);
  if (found === undefined) return undefined;
  const { bars, barOf } = barsOf(found);
  if (bars.length === 0) return undefined;
  const entering = enteringAt(found, barOf, bars.length);
  const losses = lossesAt(found, barOf, bars.length);
  let units = 0;
  const drawn = bars.map((bar, index) => {
    units += entering[index] ?? 0;
    const before = units;
    const lost = losses[index] ?? [];
    units -= lost.reduce((sum, loss) => sum + loss.units, 0);
    return { ...bar, units: before, entering: entering[index] ?? 0, losses: lost };
  });
  return { per: found.per, bars: drawn, delivered: found.demand.delivered };
}

type Bar = Pick<FunnelBar, 'id' | 'label' | 'zone'>;

/** The bars, and by node index the one that a node belongs to. */
function barsOf({ study: { graph, state } }: Volumes): { bars: readonly Bar[]; barOf: readonly number[] } {
  const stages = state.stages.filter(({ id }) =>
    graph.nodes.some(({ node }) => detailsOf(node).stage === id),
  );
  if (stages.length > 0) {
    const bars = stages.map(({ id, label, zone }) => ({ id, label, zone }));
    const own = (node: MapNode) => stages.findIndex(({ id }) => id === detailsOf(node).stage);
    return { bars, barOf: everyBar(graph, own) };
  }
  const steps = graph.order.flatMap((index) => {
    const node = graph.nodes[index];
    return node?.role === 'step' || node?.role === 'queue' ? [node.node] : [];
  });
  const bars = steps.map((node) => ({ id: node.id, label: nodeName(node), zone: undefined }));
  return { bars, barOf: everyBar(graph, (node) => steps.indexOf(node)) };
}

/**
 * A node that says nothing of itself counts with the farthest of those before it; what stands before all of them with
 * the first that it leads to.
 */
function everyBar(graph: FlowGraph, own: (node: MapNode) => number): readonly number[] {
  const bars = graph.nodes.map(({ node }) => own(node));
  const barAt = (index: number) => bars[index] ?? -1;
  const forwards = graph.edges.filter((edge) => edge.role !== 'loop' && graph.goesBack[edge.index] !== true);
  for (const index of graph.order) {
    if (barAt(index) >= 0) continue;
    const before = forwards.filter(({ to }) => to === index).map(({ from }) => barAt(from));
    bars[index] = Math.max(-1, ...before);
  }
  for (const index of [...graph.order].reverse()) {
    if (barAt(index) >= 0) continue;
    const after = forwards.filter(({ from }) => from === index).map(({ to }) => barAt(to));
    const known = after.filter((bar) => bar >= 0);
    if (known.length > 0) bars[index] = Math.min(...known);
  }
  // What leads to no bar, such as an exit before all of them.
  return bars.map((bar) => Math.max(0, bar));
}

function enteringAt({ study, entries, demand }: Volumes, barOf: readonly number[], count: number): number[] {
  const sums = Array.from({ length: count }, () => 0);
  const add = (node: number, units: number) => {
    const bar = barOf[node] ?? 0;
    sums[bar] = (sums[bar] ?? 0) + units;
  };
  for (const [node, units] of entries) add(node, units);
  for (const loop of study.graph.loops) add(loop.to, demand.returning.get(loop.index) ?? 0);
  return sums;
}

/** By bar, of the units that have come as far: what leaves at any node, by its reason. */
function lossesAt(found: Volumes, barOf: readonly number[], count: number): Loss[][] {
  const { graph, routing } = found.study;
  return visitsByFarthest(found, barOf, count).map((visits) => {
    const sum = new Map<string | undefined, number>();
    const add = (reason: string | undefined, units: number) => {
      if (units > noise) sum.set(reason, (sum.get(reason) ?? 0) + units);
    };
    for (const [index, units] of visits) {
      add(undefined, units * (routing.leaves[index] ?? 0));
      for (const edge of graph.nodes[index]?.outgoing ?? []) {
        const exit = graph.nodes[edge.to];
        if (exit?.role === 'exit') add(reasonOf(exit.node), units * (routing.probability[edge.index] ?? 0));
      }
    }
    return [...sum]
      .map(([reason, units]) => ({ reason, units }))
      .sort((one, other) => other.units - one.units);
  });
}

/** What an exit says: its name and its reason; undefined while both are empty. */
function reasonOf(exit: MapNode): string | undefined {
  const flow = nodeKindOf(exit.kind).flow(exit.data);
  const reason = flow.role === 'exit' ? flow.reason : undefined;
  const name = exit.data['name'];
  const words = [typeof name === 'string' ? name.trim() : '', reason?.trim() ?? ''].filter(Boolean);
  return words.length === 0 ? undefined : words.join(': ');
}
