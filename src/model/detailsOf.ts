import type { CustomerDetails } from '#src/notation/customerDetails.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { MapNode } from './document.ts';

/** What a node means to the customer, where it belongs and what it does to what is known; empty where it says nothing. */
export function detailsOf(node: MapNode): CustomerDetails {
  return nodeKindOf(node.kind).details(node.data);
}
