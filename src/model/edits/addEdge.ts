import { edgeKindOf } from '#src/notation/edges/index.ts';
import { changeState } from '../changeState.ts';
import { cleanData } from '../cleanData.ts';
import type { MapDocument, MapEdge } from '../document.ts';

/**
 * The map with this edge. Whether it is allowed has been asked of `canConnect`; an id in use, and an end that is not on
 * the map, throw.
 */
export function addEdge(document: MapDocument, stateId: string, edge: MapEdge): MapDocument {
  return changeState(document, stateId, (state) => {
    if (state.edges.some((other) => other.id === edge.id)) throw new Error(`edge id in use: ${edge.id}`);
    for (const end of [edge.from, edge.to]) {
      if (!state.nodes.some((node) => node.id === end)) throw new Error(`no node "${end}" to connect`);
    }
    const data = cleanData(edgeKindOf(edge.kind).fields, edge.data);
    return { ...state, edges: [...state.edges, { ...edge, data }] };
  });
}
