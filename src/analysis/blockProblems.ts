import { reachable } from './chain.ts';
import type { FlowEdge } from './flowGraph.ts';
import { endsAt, type Network, type Split } from './network.ts';

/** Why a parallel block can't be measured. Indices of nodes, and edges. */
export type BlockProblem = {
  readonly split: Split;
  readonly fault: 'branches-never-meet' | 'leaves-block';
  /** Edges that leave the block other than at its meeting node. */
  readonly edges: readonly FlowEdge[];
  /** Nodes of the block where units end or a share of them leaves. */
  readonly nodes: readonly number[];
};

type Ways = (node: number) => readonly FlowEdge[];

/** What is wrong with each parallel split, nested ones first to blame: an outer block is not named for an inner fault. */
export function blockProblems(net: Network): readonly BlockProblem[] {
  const ways = takenEdges(net);
  const closed = new Set(net.closedLoops.flat());
  const regions = new Map<Split, readonly number[]>();
  const problems: BlockProblem[] = [];
  for (const split of net.splits) {
    if (regionOf(split, split.meeting, ways).some((node) => closed.has(node))) continue;
    const meeting = split.meeting ?? likelyMeeting(net, split, ways);
    const region = regionOf(split, meeting, ways);
    regions.set(split, region);
    const problem = problemOf(net, split, meeting, region, ways);
    if (problem !== undefined) problems.push(problem);
  }
  const holds = (outer: Split, inner: Split) => regions.get(outer)?.includes(inner.node) === true;
  return problems.filter(
    (outer) =>
      !problems.some(
        (inner) => inner !== outer && holds(outer.split, inner.split) && !holds(inner.split, outer.split),
      ),
  );
}

/** Edges that some unit takes, branches of parallel splits included. */
function takenEdges({ graph, routing }: Network): Ways {
  return (node) =>
    graph.nodes[node]?.outgoing.filter((edge) => (routing.probability[edge.index] ?? 0) > 0) ?? [];
}

/** The nodes of all branches, those of nested blocks included, without the meeting node. */
function regionOf(split: Split, meeting: number | undefined, ways: Ways): readonly number[] {
  return walk(
    split.branches.map((edge) => edge.to),
    ways,
    meeting,
  );
}

function walk(starts: readonly number[], ways: Ways, stop?: number): readonly number[] {
  const steps = (node: number) => ways(node).map((edge) => ({ to: edge.to, probability: 1, edge }));
  return reachable(starts, steps, stop);
}

function problemOf(
  net: Network,
  split: Split,
  meeting: number | undefined,
  region: readonly number[],
  ways: Ways,
): BlockProblem | undefined {
  if (meeting === undefined) return { split, fault: 'branches-never-meet', edges: [], nodes: [] };
  const nodes = region.filter((node) => (net.routing.leaves[node] ?? 0) > 0);
  const out = region.flatMap((node) => ways(node).filter((edge) => leadsOut(net, edge, meeting)));
  const returns = region.includes(split.node) ? returnEdges(net, split, meeting, region, ways) : [];
  const edges = [...new Set([...out, ...returns])];
  if (edges.length + nodes.length > 0) return { split, fault: 'leaves-block', edges, nodes };
  return split.meeting === undefined
    ? { split, fault: 'branches-never-meet', edges: [], nodes: [] }
    : undefined;
}

/**
 * The first node in flow order that every branch comes to without going back, exits aside: where the block was probably
 * meant to end.
 */
function likelyMeeting({ graph }: Network, split: Split, ways: Ways): number | undefined {
  const forwards = forwardsOf(graph, ways);
  const reached = split.branches.map((edge) => new Set(walk([edge.to], forwards)));
  return graph.order.find(
    (node) => graph.nodes[node]?.role !== 'exit' && reached.every((set) => set.has(node)),
  );
}

function forwardsOf({ goesBack }: Network['graph'], ways: Ways): Ways {
  return (node) => ways(node).filter((edge) => goesBack[edge.index] !== true);
}

function leadsOut({ graph, routing }: Network, edge: FlowEdge, meeting: number): boolean {
  return (
    edge.to !== meeting &&
    endsAt(graph, routing, edge.to) &&
    graph.nodes[edge.to]?.outgoing.every((next) => (routing.probability[next.index] ?? 0) === 0) === true
  );
}

/** Edges that take units from inside the block to before its split. */
function returnEdges(
  { graph }: Network,
  split: Split,
  meeting: number,
  region: readonly number[],
  ways: Ways,
): readonly FlowEdge[] {
  const inside = new Set(regionOf(split, meeting, forwardsOf(graph, ways)));
  const taken = region.flatMap((node) => ways(node));
  const back = taken.filter(
    (edge) =>
      graph.goesBack[edge.index] === true &&
      inside.has(edge.from) &&
      !inside.has(edge.to) &&
      edge.to !== meeting,
  );
  return back.length > 0 ? back : taken.filter((edge) => edge.to === split.node);
}
