import { changeEdge } from '../changeEdge.ts';
import type { MapDocument } from '../document.ts';

/**
 * The map with one or both ends of this edge at other nodes. Whether it is allowed has been asked of `canConnect`, with
 * this edge ignored.
 */
export function reattachEdge(
  document: MapDocument,
  stateId: string,
  edgeId: string,
  ends: { readonly from?: string; readonly to?: string },
): MapDocument {
  return changeEdge(document, stateId, edgeId, (edge) => {
    const from = ends.from ?? edge.from;
    const to = ends.to ?? edge.to;
    return from === edge.from && to === edge.to ? edge : { ...edge, from, to };
  });
}
