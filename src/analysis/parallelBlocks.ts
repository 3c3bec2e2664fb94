import { type BlockProblem, blockProblems } from './blockProblems.ts';
import { type Chain, chain, reachable, vector } from './chain.ts';
import type { FlowEdge } from './flowGraph.ts';
import type { Network, Split } from './network.ts';

/** A parallel split, its branches and the node where they meet. */
export type Block = {
  readonly split: Split;
  readonly branches: readonly Branch[];
};

/** One branch: a chain of its own, from the split to the meeting node. */
export type Branch = {
  readonly edge: FlowEdge;
  /** Undefined for an edge that leads straight to the meeting node. */
  readonly walk: BranchWalk | undefined;
};
export type BranchWalk = {
  readonly chain: Chain;
  /** Per passage, by place in the chain. */
  readonly visits: Float64Array;
  /** Visits to a place counted from being there: more than 1 inside a loop of the branch. */
  readonly returns: Float64Array;
};

export type ParallelBlocks = {
  /** By pass position, an outer block before those inside it. Blocks with an error are not among them. */
  readonly blocks: ReadonlyMap<number, Block>;
  readonly problems: readonly BlockProblem[];
  /** Positions whose ways on are not defined: those of the network, and the passes of blocks with an error. */
  readonly broken: ReadonlySet<number>;
};

/** The parallel blocks of a stream, each branch solved as a chain of its own. */
export function parallelBlocks(net: Network): ParallelBlocks {
  if (net.splits.length === 0) return { blocks: new Map(), problems: [], broken: net.broken };
  const problems = blockProblems(net);
  const broken = new Set([...net.broken, ...problems.map((problem) => problem.split.pass)]);
  for (const split of net.splits) if (split.meeting === undefined) broken.add(split.pass);

  const stepsOf = (position: number) => net.steps[position] ?? [];
  const blocks = new Map<number, Block>();
  const state = new Map<number, 'open' | 'done'>();
  const splitOf = new Map(net.splits.map((split) => [split.pass, split]));

  /** Nested blocks first: one with an error breaks all that hold it. */
  function visit(split: Split): void {
    state.set(split.pass, 'open');
    const walks = split.branches.map((edge) => branchPositions(edge, split));
    for (const position of walks.flat()) {
      const nested = splitOf.get(position);
      if (nested !== undefined && !state.has(nested.pass)) visit(nested);
      if (broken.has(position) || state.get(position) === 'open') broken.add(split.pass);
    }
    state.set(split.pass, 'done');
    if (!broken.has(split.pass))
      blocks.set(split.pass, { split, branches: split.branches.map((edge) => branch(edge, split)) });
  }
  function branchPositions(edge: FlowEdge, split: Split): readonly number[] {
    return reachable([edge.to], stepsOf, split.meeting);
  }
  function branch(edge: FlowEdge, split: Split): Branch {
    if (edge.to === split.meeting) return { edge, walk: undefined };
    const own = chain([edge.to], stepsOf, split.meeting);
    const visits = own.solver.visitsFrom(vector(own, (position) => (position === edge.to ? 1 : 0)));
    return { edge, walk: { chain: own, visits, returns: own.solver.returns() } };
  }

  for (const split of net.splits) if (!state.has(split.pass)) visit(split);
  return { blocks: new Map([...blocks].reverse()), problems, broken };
}
