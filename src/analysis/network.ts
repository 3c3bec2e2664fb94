import { closedLoops } from './closedLoops.ts';
import type { FlowEdge, StreamGraph } from './flowGraph.ts';
import { postDominators } from './postDominators.ts';
import { branchEdges, type Routing } from './routing.ts';

/**
 * The stream as positions of a Markov chain. Positions 0 … nodes − 1 are the nodes; behind them stands one *pass* for
 * each parallel split: the passage through its block. A unit at a split either goes back as rework or enters the pass,
 * and the pass leads to the node where the branches meet.
 */
export type Network = {
  readonly graph: StreamGraph;
  readonly routing: Routing;
  /** In document order. The pass of split `i` is position `graph.nodes.length + i`. */
  readonly splits: readonly Split[];
  /** By position: where a unit goes next, only ways that some unit takes. */
  readonly steps: readonly (readonly Step[])[];
  /** Positions whose ways on are not defined because of an error. */
  readonly broken: ReadonlySet<number>;
  readonly closedLoops: readonly (readonly number[])[];
};

export type Split = {
  readonly node: number;
  readonly pass: number;
  readonly branches: readonly FlowEdge[];
  /** The nearest node that every branch must pass; undefined: they never meet for certain. */
  readonly meeting: number | undefined;
};

export type Step = {
  readonly to: number;
  readonly probability: number;
  /** Undefined between a split, its pass and its meeting node. */
  readonly edge: FlowEdge | undefined;
};

/** The positions and their steps. Nodes with shares above 100 % and loops that no unit can leave are broken. */
export function network(graph: StreamGraph, routing: Routing): Network {
  const count = graph.nodes.length;
  const steps: Step[][] = graph.nodes.map((node) => {
    const isSplit = branchEdges(node).length > 0;
    const list: Step[] = [];
    for (const edge of node.outgoing) {
      const probability = routing.probability[edge.index] ?? 0;
      const isBranch = isSplit && edge.role === 'flow';
      if (!isBranch && probability > 0) list.push({ to: edge.to, probability, edge });
    }
    return list;
  });
  const drafts: Omit<Split, 'meeting'>[] = [];
  for (const node of graph.nodes) {
    const probability = routing.splits[node.index] ?? 0;
    if (probability === 0) continue;
    const pass = count + drafts.length;
    drafts.push({ node: node.index, pass, branches: branchEdges(node) });
    steps[node.index]?.push({ to: pass, probability, edge: undefined });
  }
  const successors = [
    ...steps.map((list) => list.map((step) => step.to)),
    ...drafts.map((split) => split.branches.map((edge) => edge.to)),
  ];
  const isEnd = (position: number) => position < count && endsAt(graph, routing, position);
  const meetings = drafts.length === 0 ? [] : postDominators(successors, isEnd);
  const splits = drafts.map((split) => ({ ...split, meeting: meetings[split.pass] }));
  const loops = closedLoops(successors, isEnd);
  for (const { meeting } of splits) {
    steps.push(meeting === undefined ? [] : [{ to: meeting, probability: 1, edge: undefined }]);
  }
  return {
    graph,
    routing,
    splits,
    steps,
    closedLoops: loops,
    broken: new Set([...routing.sharesAbove100, ...loops.flat()]),
  };
}

/** True where at least some units end: they are delivered or leave. */
export function endsAt(graph: StreamGraph, routing: Routing, node: number): boolean {
  const absorbed = (routing.leaves[node] ?? 0) + (routing.delivers[node] ?? 0);
  return absorbed > 0 || graph.nodes[node]?.role === 'exit';
}
