import { edgeKindOf } from '#src/notation/edges/index.ts';
import { changeEdge } from '../changeEdge.ts';
import type { MapDocument } from '../document.ts';
import { keptData } from '../keptData.ts';

/**
 * The map with this edge of another kind; what both kinds know is kept. Whether it is allowed has been asked of
 * `canConnect`, with this edge ignored.
 */
export function changeEdgeKind(
  document: MapDocument,
  stateId: string,
  edgeId: string,
  kindId: string,
): MapDocument {
  return changeEdge(document, stateId, edgeId, (edge) => {
    if (edge.kind === kindId) return edge;
    const data = keptData(edgeKindOf(edge.kind).fields, edgeKindOf(kindId), edge.data);
    return { ...edge, kind: kindId, data };
  });
}
