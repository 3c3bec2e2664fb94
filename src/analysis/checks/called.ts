import { nodeName } from '#src/model/nodeName.ts';
import type { FlowEdge, FlowGraph } from '../flowGraph.ts';

/** A node's name in quotes, as messages say it. */
export function called({ nodes }: FlowGraph, index: number): string {
  const node = nodes[index];
  if (node === undefined) throw new Error(`the flow has no node ${index}`);
  return `“${nodeName(node.node)}”`;
}

/** Several names as a phrase: “A”, “B” and “C”. */
export function calledAll(graph: FlowGraph, indices: readonly number[]): string {
  const names = indices.map((index) => called(graph, index));
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

/** An edge by its ends: the connection from “A” to “B”. */
export function calledEdge(graph: FlowGraph, edge: FlowEdge): string {
  return `the connection from ${called(graph, edge.from)} to ${called(graph, edge.to)}`;
}

export function idsOf({ nodes }: FlowGraph, indices: readonly number[]): string[] {
  return indices.flatMap((index) => nodes[index]?.id ?? []);
}
