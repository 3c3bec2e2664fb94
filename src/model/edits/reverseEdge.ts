import { changeEdge } from '../changeEdge.ts';
import type { MapDocument } from '../document.ts';

/** The map with this edge pointing the other way. Whether it is allowed has been asked of `canConnect`. */
export function reverseEdge(document: MapDocument, stateId: string, edgeId: string): MapDocument {
  return changeEdge(document, stateId, edgeId, (edge) => ({ ...edge, from: edge.to, to: edge.from }));
}
