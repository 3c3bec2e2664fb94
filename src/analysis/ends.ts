import type { StreamGraph } from './flowGraph.ts';
import { branchEdges, type Routing } from './routing.ts';

/** Where units come in. */
export type Entry = {
  readonly node: number;
  /** Share of the arrivals; those of all entries sum to 1. */
  readonly share: number;
};

/**
 * Nodes where the stream delivers: the customers. While a map has none, every flow node with no outgoing edge, exits
 * aside; and where even that names none, nodes that only rework leaves, so that a last step with a rework loop delivers
 * what it doesn't send back.
 */
export function deliveries(graph: StreamGraph): ReadonlySet<number> {
  const customers = graph.nodes.filter((node) => node.role === 'customer');
  if (customers.length > 0) return indicesOf(customers);
  const inside = graph.nodes.filter((node) => node.role !== 'exit');
  const ends = inside.filter((node) => node.outgoing.length === 0);
  if (ends.length > 0) return indicesOf(ends);
  return indicesOf(inside.filter((node) => node.outgoing.every((edge) => edge.role === 'rework')));
}

function indicesOf(nodes: StreamGraph['nodes']): ReadonlySet<number> {
  return new Set(nodes.map((node) => node.index));
}

/**
 * Nodes where units may enter, in document order: the sources; without one, the flow nodes with no incoming edge; and
 * where a rework loop leaves none of these, nodes that only edges going back lead to. Customers and exits are ends,
 * never entries.
 */
export function entryCandidates(graph: StreamGraph): readonly number[] {
  const sources = graph.nodes.filter((node) => node.role === 'source');
  if (sources.length > 0) return sources.map((node) => node.index);
  const inside = graph.nodes.filter((node) => node.role !== 'customer' && node.role !== 'exit');
  const without = (edges: StreamGraph['edges']) => {
    const entered = new Set(edges.map((edge) => edge.to));
    return inside.filter((node) => !entered.has(node.index)).map((node) => node.index);
  };
  const open = without(graph.edges);
  return open.length > 0 ? open : without(graph.edges.filter((edge) => edge.role === 'flow'));
}

/**
 * The entries that can reach a delivery, with their share of the arrivals: by the sources' volume, evenly where none is
 * given. Beside sources with a volume, one without brings nothing.
 */
export function entries(
  graph: StreamGraph,
  candidates: readonly number[],
  reaches: readonly boolean[],
): Entry[] {
  const included = candidates.filter((index) => reaches[index] === true);
  const volumes = included.map((index) => graph.nodes[index]?.volume ?? 0);
  const total = volumes.reduce((sum, volume) => sum + volume, 0);
  return included.map((node, place) => ({
    node,
    share: total > 0 ? (volumes[place] ?? 0) / total : 1 / included.length,
  }));
}

/** By node: whether any way from it ends at a delivery. */
export function reachesDelivery(graph: StreamGraph, routing: Routing): boolean[] {
  const leadsBack: number[][] = graph.nodes.map(() => []);
  for (const node of graph.nodes) {
    const neverSplits = branchEdges(node).length > 0 && routing.splits[node.index] === 0;
    for (const edge of node.outgoing) {
      const isTaken = !neverSplits || edge.role !== 'flow';
      if (isTaken && (routing.probability[edge.index] ?? 0) > 0) leadsBack[edge.to]?.push(node.index);
    }
  }
  const reaches = graph.nodes.map((node) => (routing.delivers[node.index] ?? 0) > 0);
  const open = graph.nodes.filter((node) => reaches[node.index]).map((node) => node.index);
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    for (const before of leadsBack[here] ?? []) {
      if (reaches[before] === true) continue;
      reaches[before] = true;
      open.push(before);
    }
  }
  return reaches;
}
