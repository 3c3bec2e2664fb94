import type { FlowGraph } from '../flowGraph.ts';

/** Node indices that units can reach from these, by edges of any length; a start only where a way leads back to it. */
export function downstream(graph: FlowGraph, starts: readonly number[]): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [...starts];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    for (const edge of graph.nodes[index]?.outgoing ?? []) {
      if (reached.has(edge.to)) continue;
      reached.add(edge.to);
      open.push(edge.to);
    }
  }
  return reached;
}
