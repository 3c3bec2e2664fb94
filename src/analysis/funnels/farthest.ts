import { chain, vector } from '../chain.ts';
import type { Block } from '../parallelBlocks.ts';
import type { Volumes } from './volumes.ts';

/** Visits of units by node index. */
type NodeVisits = ReadonlyMap<number, number>;

/**
 * For each bar the visits, by node, of the units that have come no farther than this bar until then, and as far. Who is
 * sent back and lost at an earlier step is thereby counted where they had come to. While no way leads to an earlier bar
 * these are simply the visits to the nodes of the bar; else each bar is solved with the ways out of it cut.
 */
export function visitsByFarthest(
  found: Volumes,
  barOf: readonly number[],
  count: number,
): readonly NodeVisits[] {
  const { graph } = found.study;
  const bars = Array.from({ length: count }, (_, bar) => bar);
  if (!hasWayBack(found, barOf)) {
    return bars.map((bar) => {
      const own = graph.nodes.filter(({ index }) => barOf[index] === bar);
      return new Map(own.map(({ index }) => [index, found.arrivals.nodes[index] ?? 0]));
    });
  }
  const upTo = bars.map((bar) => visitsUpTo(found, barOf, bar));
  return upTo.map((visits, bar) => {
    const before = upTo[bar - 1];
    return new Map([...visits].map(([node, times]) => [node, times - (before?.get(node) ?? 0)]));
  });
}

function hasWayBack({ study: { graph, routing } }: Volumes, barOf: readonly number[]): boolean {
  return graph.edges.some(
    ({ role, index, from, to }) =>
      role !== 'loop' &&
      (routing.probability[index] ?? 0) > 0 &&
      graph.nodes[to]?.role !== 'exit' &&
      (barOf[to] ?? 0) < (barOf[from] ?? 0),
  );
}

/** Visits to the nodes up to this bar of units that have not been beyond it yet. */
function visitsUpTo(found: Volumes, barOf: readonly number[], bar: number): NodeVisits {
  const { study, entries, demand } = found;
  const { graph, network, blocks } = study;
  const barAt = (position: number): number => {
    const block = blocks.blocks.get(position);
    return block === undefined ? (barOf[position] ?? 0) : barOfBlock(block, barAt);
  };
  const starts = new Map<number, number>();
  const start = (node: number, units: number) => {
    if ((barOf[node] ?? 0) <= bar) starts.set(node, (starts.get(node) ?? 0) + units);
  };
  for (const [node, units] of entries) start(node, units);
  for (const loop of graph.loops) start(loop.to, demand.returning.get(loop.index) ?? 0);
  const walk = chain(starts.keys(), (position) =>
    barAt(position) > bar ? [] : (network.steps[position] ?? []),
  );
  const visits = walk.solver.visitsFrom(vector(walk, (position) => starts.get(position) ?? 0));
  return new Map(
    walk.positions.flatMap((position, place) =>
      position < graph.nodes.length && barAt(position) <= bar ? [[position, visits[place] ?? 0]] : [],
    ),
  );
}

/** A unit that passes a parallel block has been at all that is in it. */
function barOfBlock(block: Block, barAt: (position: number) => number): number {
  return Math.max(0, ...block.branches.flatMap(({ walk }) => walk?.chain.positions.map(barAt) ?? []));
}
