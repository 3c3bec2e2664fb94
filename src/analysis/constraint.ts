import type { Constraint, NodeFigures, StateAnalysis } from './analysis.ts';
import type { FlowGraph } from './flowGraph.ts';

type NodeFiguresOf = ReadonlyMap<string, NodeFigures>;

/** The step with the highest utilisation, of equals the first in flow order; undefined where none is loaded. */
export function constraint(graph: FlowGraph, nodes: NodeFiguresOf): Constraint | undefined {
  const node = highest(graph, (id) => nodes.get(id)?.utilisation);
  const utilisation = node === undefined ? undefined : nodes.get(node)?.utilisation;
  return node === undefined || utilisation === undefined ? undefined : { node, utilisation };
}

/** Three signals side by side, never one verdict: only nodes that a delivered unit can visit. */
export function signals(
  graph: FlowGraph,
  nodes: NodeFiguresOf,
  highestUtilisation: string | undefined,
): StateAnalysis['signals'] {
  const isVisited = (id: string) => (nodes.get(id)?.visits ?? 0) > 0;
  const quality = new Map(graph.nodes.map((node) => [node.id, node.own.completeAccurate]));
  return {
    longestWait: highest(graph, (id) => (isVisited(id) ? nodes.get(id)?.waitTime : undefined)),
    lowestCompleteAccurate: highest(graph, (id) => {
      const value = quality.get(id);
      // Offset, because only values above 0 compete: perfect quality is no signal.
      return value === undefined || !isVisited(id) ? undefined : 1 - value;
    }),
    highestUtilisation,
  };
}

/** Id of the node with the highest value above 0. */
function highest(graph: FlowGraph, valueOf: (id: string) => number | undefined): string | undefined {
  let found: string | undefined;
  let best = 0;
  for (const index of graph.order) {
    const id = graph.nodes[index]?.id;
    const value = id === undefined ? undefined : valueOf(id);
    if (value === undefined || value <= best * (1 + 1e-12)) continue;
    found = id;
    best = value;
  }
  return found;
}
