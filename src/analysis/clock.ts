import type { FlowGraph } from './flowGraph.ts';
import type { Block, Branch, ParallelBlocks } from './parallelBlocks.ts';

/**
 * The branches on the clock: in every block the one with the longest expected time, transfers and nested blocks
 * included; of equally long ones the one whose first node stands farthest left, then highest. `leadTime` is the time of
 * one visit by node index.
 */
export function branchesOnClock(
  graph: FlowGraph,
  { blocks }: ParallelBlocks,
  leadTime: Float64Array,
): ReadonlySet<Branch> {
  const times = new Map<number, number>();
  const onClock = new Set<Branch>();
  for (const [pass, block] of [...blocks].reverse()) {
    const [longest, time] = longestBranch(graph, block, leadTime, times);
    times.set(pass, time);
    if (longest !== undefined) onClock.add(longest);
  }
  return onClock;
}

function longestBranch(
  graph: FlowGraph,
  block: Block,
  leadTime: Float64Array,
  nested: ReadonlyMap<number, number>,
): [Branch | undefined, number] {
  let longest: Branch | undefined;
  let longestTime = 0;
  for (const branch of block.branches) {
    const time = branchTime(branch, leadTime, nested);
    const difference = time - longestTime;
    const isEqual = Math.abs(difference) <= 1e-12 * Math.max(time, longestTime);
    if (longest === undefined || (isEqual ? standsBefore(graph, branch, longest) : difference > 0)) {
      longest = branch;
      longestTime = Math.max(time, longestTime);
    }
  }
  return [longest, longestTime];
}

function branchTime(branch: Branch, leadTime: Float64Array, nested: ReadonlyMap<number, number>): number {
  let time = branch.edge.transfer;
  const walk = branch.walk;
  if (walk === undefined) return time;
  for (const [place, position] of walk.chain.positions.entries()) {
    time += (walk.visits[place] ?? 0) * (leadTime[position] ?? nested.get(position) ?? 0);
  }
  for (const step of walk.chain.taken) {
    time += (walk.visits[step.place] ?? 0) * step.probability * step.edge.transfer;
  }
  return time;
}

function standsBefore(graph: FlowGraph, branch: Branch, other: Branch): boolean {
  const here = graph.nodes[branch.edge.to]?.node;
  const there = graph.nodes[other.edge.to]?.node;
  if (here === undefined || there === undefined) return false;
  if (here.x !== there.x) return here.x < there.x;
  if (here.y !== there.y) return here.y < there.y;
  return here.id < there.id;
}
