import type { MapState } from './document.ts';
import { backEdges, flowOrder } from './flowOrder.ts';
import { carriesUnits, edgeRole } from './nodeRole.ts';

/**
 * Where to go on once these nodes are gone: the node from which units came to the first of them, else the one before it
 * in the order of the flow, else the next one that stays; undefined when none stays.
 */
export function nodeBefore(state: MapState, gone: ReadonlySet<string>): string | undefined {
  const order = [...new Set([...flowOrder(state), ...state.nodes])].map(({ id }) => id);
  const first = order.findIndex((id) => gone.has(id));
  const back = backEdges(state);
  const before = state.edges.find(
    (edge) =>
      edge.to === order[first] && !gone.has(edge.from) && !back.has(edge.id) && carriesUnits(edgeRole(edge)),
  );
  const stays = (id: string) => !gone.has(id);
  return before?.from ?? order.slice(0, Math.max(0, first)).findLast(stays) ?? order.find(stays);
}
