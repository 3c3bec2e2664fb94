import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { EdgeRole, NodeRole } from '#src/notation/flow.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { MapEdge, MapNode } from './document.ts';

/** What a node does in the flow, as its kind declares. */
export function nodeRole(node: MapNode): NodeRole {
  return nodeKindOf(node.kind).role;
}

/** What an edge carries, as its kind declares. */
export function edgeRole(edge: MapEdge): EdgeRole {
  return edgeKindOf(edge.kind).role;
}

/** True for what units pass: sources, steps, queues, customers, exits. */
export function isInFlow(role: NodeRole): boolean {
  return role !== 'information' && role !== 'none';
}

/** True for edges that units take, forwards, backwards or after the purchase. */
export function carriesUnits(role: EdgeRole): boolean {
  return role === 'flow' || role === 'rework' || role === 'loop';
}
