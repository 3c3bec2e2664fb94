import type { FlowGraph, FlowNode } from '../flowGraph.ts';

/** Steps and touch points of the stream, in document order. */
export function flowSteps({ nodes }: FlowGraph): readonly FlowNode[] {
  return nodes.filter((node) => node.role === 'step');
}

/** True once there is a customer or so much of a stream that a customer should be at its end. */
export function isWorthAsking(graph: FlowGraph): boolean {
  return graph.nodes.some((node) => node.role === 'customer') || flowSteps(graph).length >= 5;
}

/** True once units can go from an entry that is drawn to a customer. */
export function isWhole(graph: FlowGraph): boolean {
  return (
    graph.nodes.some((node) => node.role === 'source') && graph.nodes.some((node) => node.role === 'customer')
  );
}
