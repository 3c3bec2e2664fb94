import type { Point, Rect } from '#src/lib/geometry.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import { textWidth } from '#src/lib/textWidth.ts';
import type { MapEdge, MapNode, MapState } from '#src/model/document.ts';
import { edgeRole, nodeRole } from '#src/model/nodeRole.ts';
import type { Route } from '#src/notation/edgeKind.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { boxFrom, boxOf } from './boxOf.ts';
import { edgeLabel, type LabelRoom } from './labelPlace.ts';
import type { Box } from './obstacles.ts';
import type { EdgeToRoute } from './planEdges.ts';
import { reroute } from './reroute.ts';
import { type Routing, type RoutingInput, routingOf } from './routing.ts';

/** New places (and sizes) of some nodes, by node id: what a drag shows before it is committed. */
export type MovedNodes = ReadonlyMap<string, Point & { readonly width?: number; readonly height?: number }>;

/**
 * The routes of all edges of a state by edge id, in world coordinates. The same state gives the same object. An edge
 * whose node is missing has no route. Notes and bursts are in nobody's way.
 */
export function routeEdges(state: MapState): ReadonlyMap<string, Route> {
  return routingFor(state).routes;
}

/**
 * The routes while nodes are being moved: those that do not depend on the moved nodes are the very objects that
 * `routeEdges(state)` holds, and the rest is what `routeEdges` will give once the nodes stand there.
 */
export function rerouteEdges(state: MapState, moved: MovedNodes): ReadonlyMap<string, Route> {
  const boxes = new Map<string, Box>();
  for (const node of state.nodes) {
    const place = moved.get(node.id);
    if (place !== undefined) boxes.set(node.id, boxFrom({ ...node, ...place }));
  }
  return boxes.size === 0 ? routeEdges(state) : reroute(routingFor(state), boxes).routes;
}

/**
 * The route of an edge that is being drawn: from a node to another one, or to the place where the pointer is.
 * Undefined when a node is missing. It pays no heed to other edges on the same side.
 */
export function routeEdge(
  state: MapState,
  fromId: string,
  target: string | Point,
  edgeKindId: string,
): Route | undefined {
  const input = inputOf(state);
  const from = state.nodes.find((node) => node.id === fromId);
  if (from === undefined) return undefined;
  const to = typeof target === 'string' ? state.nodes.find((node) => node.id === target) : undefined;
  if (typeof target === 'string' && to === undefined) return undefined;
  const edge: EdgeToRoute = {
    id: 'preview',
    role: edgeKindOf(edgeKindId).role,
    from: boxOf(from),
    to: to === undefined ? pointerBox(target) : boxOf(to),
    toRole: to === undefined ? 'step' : nodeRole(to),
    label: undefined,
  };
  return routingOf({ edges: [edge], boxes: input.boxes }).routes.get(edge.id);
}

/** The last routing made: the next state differs from it in a node or two, and takes over the rest. */
let latest: Routing | undefined;

const routingOfState = memoiseByIdentity((state: MapState) => routingOf(inputOf(state), latest));

function routingFor(state: MapState): Routing {
  latest = routingOfState(state);
  return latest;
}

function inputOf(state: MapState): RoutingInput {
  const boxes: Box[] = [];
  const byId = new Map<string, { readonly box: Box; readonly node: MapNode }>();
  for (const node of state.nodes) {
    const box = boxOf(node);
    byId.set(node.id, { box, node });
    if (nodeRole(node) !== 'none') boxes.push(box);
  }
  const edges = state.edges.flatMap((edge) => {
    const from = byId.get(edge.from);
    const to = byId.get(edge.to);
    if (from === undefined || to === undefined) return [];
    return [
      {
        id: edge.id,
        role: edgeRole(edge),
        from: from.box,
        to: to.box,
        toRole: nodeRole(to.node),
        label: labelRoom(edge),
      },
    ];
  });
  return { edges, boxes };
}

/** The room that an edge's words take on one line, in the size in which they are drawn. */
const labelRoom = memoiseByIdentity((edge: MapEdge): LabelRoom | undefined => {
  const kind = edgeKindOf(edge.kind);
  const words = kind.label(edge.data);
  if (words === '') return undefined;
  return {
    width: textWidth(words, edgeLabel.size, edgeLabel.weight),
    height: edgeLabel.lineHeight,
    away: kind.halfWidth + edgeLabel.away,
  };
});

function pointerBox(target: string | Point): Box {
  const at: Point = typeof target === 'string' ? { x: 0, y: 0 } : target;
  const rect: Rect = { x: at.x, y: at.y, width: 0, height: 0 };
  return { id: 'pointer', ...rect, ports: {} };
}
