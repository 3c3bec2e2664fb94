import type { FlowEdge, StreamGraph, StreamNode } from './flowGraph.ts';

/** Where the units of every node go, by node index or edge index. */
export type Routing = {
  /** By edge: probability that a unit at its tail takes it. In a parallel split, of a unit that is split. */
  readonly probability: Float64Array;
  /** By node: probability to leave the stream unexplained. */
  readonly leaves: Float64Array;
  /** By node: probability to be delivered there. */
  readonly delivers: Float64Array;
  /** By node: probability that a unit here goes on along all the branches at once; 0 without a parallel split. */
  readonly splits: Float64Array;
  /** Nodes whose shares sum to more than 100.5 %. */
  readonly sharesAbove100: readonly number[];
};

/** Up to here a sum above 100 % is rounding. */
const roundingLimit = 1.005;
const tiny = 1e-9;

/**
 * Shares as probabilities. In a choice, edges without a share split evenly what the stated ones leave; rework without a
 * share takes none; what nobody takes leaves the stream. A parallel split takes all its edges at once, after the choice
 * whether the unit goes back as rework.
 */
export function routing(graph: StreamGraph, deliveries: ReadonlySet<number>): Routing {
  const result = {
    probability: new Float64Array(graph.edges.length),
    leaves: new Float64Array(graph.nodes.length),
    delivers: new Float64Array(graph.nodes.length),
    splits: new Float64Array(graph.nodes.length),
    sharesAbove100: [] as number[],
  };
  for (const node of graph.nodes) routeNode(node, deliveries.has(node.index), result);
  for (const loop of graph.loops) result.probability[loop.index] = loop.share ?? 0;
  return result;
}

/** Edges that a parallel split takes at once; rework is a choice made before. Fewer than two are no split. */
export function branchEdges(node: StreamNode): readonly FlowEdge[] {
  if (!node.isParallel) return [];
  const branches = node.outgoing.filter((edge) => edge.role === 'flow');
  return branches.length > 1 ? branches : [];
}

type Draft = { -readonly [Key in keyof Routing]: Key extends 'sharesAbove100' ? number[] : Routing[Key] };

function routeNode(node: StreamNode, isDelivery: boolean, result: Draft): void {
  const branches = branchEdges(node);
  const shareOf = (edge: FlowEdge) => statedShare(node, edge);
  const stated = node.outgoing.reduce((sum, edge) => sum + (shareOf(edge) ?? 0), 0);
  const scale = stated > 1 - tiny ? stated : 1;
  const open = node.outgoing.filter((edge) => shareOf(edge) === undefined);
  const rest = Math.max(0, 1 - stated / scale);
  if (stated > roundingLimit + tiny) result.sharesAbove100.push(node.index);
  const share = (edge: FlowEdge) => {
    const own = shareOf(edge);
    return own === undefined ? rest / open.length : own / scale;
  };
  for (const edge of node.outgoing) result.probability[edge.index] = share(edge);
  for (const edge of branches) result.probability[edge.index] = 1;
  if (branches.length > 0) result.splits[node.index] = rest;
  else if (isDelivery) result.delivers[node.index] = rest;
  else if (open.length === 0 && node.role !== 'exit') result.leaves[node.index] = rest;
}

/** As stated; of rework without one, none; in a parallel node with a single way on, shares are ignored. */
function statedShare(node: StreamNode, edge: FlowEdge): number | undefined {
  if (edge.role === 'rework') return edge.share ?? 0;
  return node.isParallel ? undefined : edge.share;
}
