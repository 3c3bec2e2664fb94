import { changeState } from './changeState.ts';
import type { MapDocument, MapEdge } from './document.ts';

/**
 * The map with one edge put through `change`; the same map when it comes back unchanged. An id that the map does not
 * have, and a new end that is not on it, throw.
 */
export function changeEdge(
  document: MapDocument,
  stateId: string,
  edgeId: string,
  change: (edge: MapEdge) => MapEdge,
): MapDocument {
  return changeState(document, stateId, (state) => {
    const before = state.edges.find((edge) => edge.id === edgeId);
    if (before === undefined) throw new Error(`no edge "${edgeId}" to change`);
    const after = change(before);
    if (after === before) return state;
    for (const end of [after.from, after.to]) {
      if (!state.nodes.some((node) => node.id === end)) throw new Error(`no node "${end}" to connect`);
    }
    return { ...state, edges: state.edges.map((edge) => (edge === before ? after : edge)) };
  });
}
