import { centreOf, type Point, type Rect, unionOf } from '#src/lib/geometry.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { backEdges } from '#src/model/flowOrder.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { edgeRole, nodeRole } from '#src/model/nodeRole.ts';
import { arrangeGroup } from './arrangeGroup.ts';
import { nearestNode } from './nearestNode.ts';

/** Between information systems and the stream below them. */
const aboveTheStream = 96;
const betweenStreams = 120;
const betweenSystems = 40;

/**
 * "Arrange automatically": new places for all nodes, by id. Only flow edges decide, so that a CRM never ends up in the
 * line: columns by the longest way, the main line straight, branches side by side in rows, exits below, information
 * systems above their partners; notes and bursts keep their place beside the node they stood next to. The same state
 * always gives the same places, and the map stays where it was.
 */
export function arrange(state: MapState): ReadonlyMap<string, Point> {
  const places = new Map<string, Rect>();
  const flowing = state.nodes.filter((node) => !['information', 'none'].includes(nodeRole(node)));
  let top = 0;
  for (const group of groupsOf(state, flowing)) {
    const arranged = arrangeGroup(state, group);
    const bounds = unionOf(arranged.values()) ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const [id, rect] of arranged) {
      places.set(id, { ...rect, x: rect.x - bounds.x, y: rect.y - bounds.y + top });
    }
    top += bounds.height + betweenStreams;
  }
  placeSystems(state, places);
  stayAtHome(state, places);
  placeCompanions(state, places);
  return new Map([...places].map(([id, { x, y }]) => [id, { x, y }]));
}

/** Nodes that hang together by edges that carry units; single ones are put into one last group, from left to right. */
function groupsOf(state: MapState, nodes: readonly MapNode[]): readonly (readonly MapNode[])[] {
  const neighbours = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const edge of state.edges) {
    if (!['flow', 'rework', 'loop'].includes(edgeRole(edge))) continue;
    neighbours.get(edge.from)?.push(edge.to);
    neighbours.get(edge.to)?.push(edge.from);
  }
  const groupOf = new Map<string, Set<string>>();
  for (const node of nodes) {
    if (groupOf.has(node.id)) continue;
    const group = new Set([node.id]);
    // A set that grows while it is walked also visits what is added.
    for (const id of group) {
      groupOf.set(id, group);
      for (const next of neighbours.get(id) ?? []) if (neighbours.has(next)) group.add(next);
    }
  }
  const groups = [...new Set(groupOf.values())].map((ids) => nodes.filter((node) => ids.has(node.id)));
  const single = groups.filter((group) => group.length === 1).flat();
  const joined = groups.filter((group) => group.length > 1);
  single.sort((a, b) => a.x - b.x || a.y - b.y);
  return single.length === 0 ? joined : [...joined, single];
}

/** Information systems in one row above the stream, each over the middle of what it exchanges information with. */
function placeSystems(state: MapState, places: Map<string, Rect>): void {
  const stream = unionOf(places.values()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const systems = state.nodes
    .filter((node) => nodeRole(node) === 'information')
    .map((node) => ({ node, bounds: nodeBounds(node), wish: wishedCentre(state, node, places) ?? Infinity }))
    .sort((a, b) => a.wish - b.wish || a.node.x - b.node.x);
  let free = -Infinity;
  for (const { node, bounds, wish } of systems) {
    const wished = wish === Infinity ? Math.max(free, stream.x) : wish - bounds.width / 2;
    const x = Math.max(wished, free);
    places.set(node.id, { ...bounds, x, y: stream.y - aboveTheStream - bounds.height });
    free = x + bounds.width + betweenSystems;
  }
}

function wishedCentre(state: MapState, node: MapNode, places: ReadonlyMap<string, Rect>): number | undefined {
  const partners = state.edges.flatMap((edge) => {
    const other = edge.from === node.id ? edge.to : edge.to === node.id ? edge.from : undefined;
    const place = other === undefined ? undefined : places.get(other);
    return place === undefined ? [] : [centreOf(place).x];
  });
  return partners.length === 0 ? undefined : partners.reduce((sum, x) => sum + x, 0) / partners.length;
}

/** Moves everything so that the first node of the stream stays where the user has put it. */
function stayAtHome(state: MapState, places: Map<string, Rect>): void {
  const back = backEdges(state);
  const entered = new Set(state.edges.filter((edge) => !back.has(edge.id)).map((edge) => edge.to));
  const first =
    state.nodes.find((node) => nodeRole(node) === 'source') ??
    state.nodes.find((node) => places.has(node.id) && !entered.has(node.id)) ??
    state.nodes.find((node) => places.has(node.id));
  const place = first === undefined ? undefined : places.get(first.id);
  if (first === undefined || place === undefined) return;
  const dx = Math.round(first.x - place.x);
  const dy = Math.round(first.y - place.y);
  for (const [id, rect] of places) places.set(id, { ...rect, x: rect.x + dx, y: rect.y + dy });
}

/** Notes and bursts go with the node that they stood nearest to. */
function placeCompanions(state: MapState, places: Map<string, Rect>): void {
  const partners = state.nodes.filter((node) => places.has(node.id));
  for (const node of state.nodes) {
    if (nodeRole(node) !== 'none') continue;
    const bounds = nodeBounds(node);
    const nearest = nearestNode(bounds, partners);
    const place = nearest === undefined ? undefined : places.get(nearest.id);
    const moved =
      nearest === undefined || place === undefined
        ? bounds
        : { ...bounds, x: bounds.x + place.x - nearest.x, y: bounds.y + place.y - nearest.y };
    places.set(node.id, moved);
  }
}
