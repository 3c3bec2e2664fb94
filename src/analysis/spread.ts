import type { TakenStep } from './chain.ts';
import type { StreamGraph } from './flowGraph.ts';
import type { Branch, ParallelBlocks } from './parallelBlocks.ts';
import type { StreamFlow } from './streamFlow.ts';

/** Visits by node index and units along edges by edge index. */
export type Visits = { readonly nodes: Float64Array; readonly edges: Float64Array };

/**
 * Takes visits of the whole stream (by place of its chain) into the parallel blocks: a block visited v times has each
 * branch walked v times. `takes` says which branches: all of them, or only those on the clock.
 */
export function spread(
  graph: StreamGraph,
  flow: StreamFlow,
  { blocks }: ParallelBlocks,
  visits: Float64Array,
  along: (step: TakenStep) => number,
  takes: (branch: Branch) => boolean,
): Visits {
  const nodes = new Float64Array(graph.nodes.length);
  const edges = new Float64Array(graph.edges.length);
  const passages = new Map<number, number>();
  const arrive = (position: number, count: number) => {
    if (position < nodes.length) nodes[position] = (nodes[position] ?? 0) + count;
    else passages.set(position, (passages.get(position) ?? 0) + count);
  };
  const pass = (edge: number, count: number) => {
    edges[edge] = (edges[edge] ?? 0) + count;
  };
  for (const [place, position] of flow.chain.positions.entries()) arrive(position, visits[place] ?? 0);
  for (const step of flow.chain.taken) pass(step.edge.index, along(step));
  for (const [position, block] of blocks) {
    const times = passages.get(position) ?? 0;
    if (times === 0) continue;
    for (const branch of block.branches) {
      if (!takes(branch)) continue;
      pass(branch.edge.index, times);
      const walk = branch.walk;
      if (walk === undefined) continue;
      for (const [place, inner] of walk.chain.positions.entries())
        arrive(inner, times * (walk.visits[place] ?? 0));
      for (const step of walk.chain.taken)
        pass(step.edge.index, times * (walk.visits[step.place] ?? 0) * step.probability);
    }
  }
  return { nodes, edges };
}
