import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { changeState } from '../changeState.ts';
import { cleanData } from '../cleanData.ts';
import type { MapDocument, MapNode } from '../document.ts';
import { placeInsideWorld } from '../world.ts';

/** The map with this node on top, its texts cleaned and its place inside the world. An id in use throws. */
export function addNode(document: MapDocument, stateId: string, node: MapNode): MapDocument {
  return changeState(document, stateId, (state) => {
    if (state.nodes.some((other) => other.id === node.id)) throw new Error(`node id in use: ${node.id}`);
    const data = cleanData(nodeKindOf(node.kind).fields, node.data);
    return { ...state, nodes: [...state.nodes, { ...placeInsideWorld(node), data }] };
  });
}
