import type { JsonObject } from '#src/lib/json.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { changeState } from '../changeState.ts';
import { patchData } from '../cleanData.ts';
import type { MapDocument } from '../document.ts';

/**
 * The map with these fields of one node set; undefined, an empty text or an empty group removes the field. Texts are
 * cleaned as their fields declare. An id that the map does not have throws.
 */
export function updateNodeData(
  document: MapDocument,
  stateId: string,
  nodeId: string,
  patch: JsonObject,
): MapDocument {
  return changeState(document, stateId, (state) => {
    const node = state.nodes.find((candidate) => candidate.id === nodeId);
    if (node === undefined) throw new Error(`no node "${nodeId}" to change`);
    const data = patchData(nodeKindOf(node.kind).fields, node.data, patch);
    if (data === node.data) return state;
    return { ...state, nodes: state.nodes.map((other) => (other === node ? { ...node, data } : other)) };
  });
}
