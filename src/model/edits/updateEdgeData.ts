import type { JsonObject } from '#src/lib/json.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { changeEdge } from '../changeEdge.ts';
import { patchData } from '../cleanData.ts';
import type { MapDocument } from '../document.ts';

/**
 * The map with these fields of one edge set; undefined, an empty text or an empty group removes the field. Texts are
 * cleaned as their fields declare. An id that the map does not have throws.
 */
export function updateEdgeData(
  document: MapDocument,
  stateId: string,
  edgeId: string,
  patch: JsonObject,
): MapDocument {
  return changeEdge(document, stateId, edgeId, (edge) => {
    const data = patchData(edgeKindOf(edge.kind).fields, edge.data, patch);
    return data === edge.data ? edge : { ...edge, data };
  });
}
