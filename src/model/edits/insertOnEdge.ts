import type { MapDocument, MapEdge, MapNode } from '../document.ts';
import { addEdge } from './addEdge.ts';
import { addNode } from './addNode.ts';
import { changeEdgeKind } from './changeEdgeKind.ts';
import { reattachEdge } from './reattachEdge.ts';

/** What is put on an edge: the node, the kind of the edge that leads to it, and the new edge that leads on from it. */
export type Insertion = { readonly node: MapNode; readonly kind: string; readonly onward: MapEdge };

/**
 * The map with a node on this edge. The edge keeps its id, its start and what is known of it (its share is a part of
 * the split at its start) and leads to the new node; a new edge leads on. Whether both are allowed has been asked of
 * `canConnect`.
 */
export function insertOnEdge(
  document: MapDocument,
  stateId: string,
  edgeId: string,
  { node, kind, onward }: Insertion,
): MapDocument {
  const withNode = addNode(document, stateId, node);
  const led = reattachEdge(withNode, stateId, edgeId, { to: node.id });
  return addEdge(changeEdgeKind(led, stateId, edgeId, kind), stateId, onward);
}
