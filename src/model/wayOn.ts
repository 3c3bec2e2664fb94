import type { MapEdge, MapState } from './document.ts';
import { backEdges } from './flowOrder.ts';
import { edgeRole, nodeRole } from './nodeRole.ts';

/** Along the stream, or against it. */
export type Direction = 'downstream' | 'upstream';

/**
 * The connections by which units go on from a node, or come to it, in document order: forwards only, and without those
 * to an exit, where units leave the stream and do not go on.
 */
export function waysOn(state: MapState, nodeId: string, direction: Direction): readonly MapEdge[] {
  const back = backEdges(state);
  const exits = new Set(state.nodes.filter((node) => nodeRole(node) === 'exit').map((node) => node.id));
  return state.edges.filter(
    (edge) =>
      (direction === 'downstream' ? edge.from : edge.to) === nodeId &&
      edgeRole(edge) === 'flow' &&
      !back.has(edge.id) &&
      !exits.has(edge.to),
  );
}
