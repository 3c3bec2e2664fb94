import type { MapEdge, MapState } from './document.ts';
import { flowOrder } from './flowOrder.ts';

/** All edges along the stream: by the node that they start at, then by the one that they lead to. */
export function edgeOrder(state: MapState): readonly MapEdge[] {
  const rank = new Map(
    [...new Set([...flowOrder(state), ...state.nodes])].map(({ id }, index) => [id, index]),
  );
  const rankOf = (id: string) => rank.get(id) ?? rank.size;
  return state.edges.toSorted((a, b) => rankOf(a.from) - rankOf(b.from) || rankOf(a.to) - rankOf(b.to));
}

/**
 * The edge after (or before) the one that is selected, round and round; from a node its first edge, one that leads on
 * before one that comes in; from neither the first (or last) of all. Undefined where there is none.
 */
export function nextEdge(
  state: MapState,
  nodeId: string | undefined,
  edgeId: string | undefined,
  step: 1 | -1,
): MapEdge | undefined {
  const order = edgeOrder(state);
  const forwards = step === 1 ? order : order.toReversed();
  const at = forwards.findIndex((edge) => edge.id === edgeId);
  if (at !== -1) return forwards[(at + 1) % forwards.length];
  const leaving = (edge: MapEdge) => edge.from === nodeId;
  const coming = (edge: MapEdge) => edge.to === nodeId;
  const own =
    step === 1
      ? (order.find(leaving) ?? order.find(coming))
      : (order.findLast(coming) ?? order.findLast(leaving));
  return own ?? forwards[0];
}
