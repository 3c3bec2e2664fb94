import type { MapEdge, MapNode, MapState } from './document.ts';
import { carriesUnits, edgeRole } from './nodeRole.ts';

/** The nodes that units go to from this one (rework and loops after purchase included), each once, in edge order. */
export function downstreamOf(state: MapState, nodeId: string): readonly MapNode[] {
  return neighbours(state, (edge) => (edge.from === nodeId ? edge.to : undefined));
}

/** The nodes that units come from to this one, each once, in edge order. */
export function upstreamOf(state: MapState, nodeId: string): readonly MapNode[] {
  return neighbours(state, (edge) => (edge.to === nodeId ? edge.from : undefined));
}

function neighbours(state: MapState, otherEnd: (edge: MapEdge) => string | undefined): readonly MapNode[] {
  const byId = new Map(state.nodes.map((node) => [node.id, node]));
  const found = new Set<MapNode>();
  for (const edge of state.edges) {
    const id = carriesUnits(edgeRole(edge)) ? otherEnd(edge) : undefined;
    const node = id === undefined ? undefined : byId.get(id);
    if (node !== undefined) found.add(node);
  }
  return [...found];
}

/** True when units can get from one node to the other going forwards (rework and loops left out). A node reaches itself. */
export function flowsTo(state: MapState, fromId: string, toId: string): boolean {
  const next = new Map<string, string[]>();
  for (const edge of state.edges) {
    if (edgeRole(edge) !== 'flow') continue;
    const targets = next.get(edge.from);
    if (targets === undefined) next.set(edge.from, [edge.to]);
    else targets.push(edge.to);
  }
  const seen = new Set([fromId]);
  // A set that grows while it is walked visits what is added: breadth first, without a call stack.
  for (const id of seen) for (const target of next.get(id) ?? []) seen.add(target);
  return seen.has(toId);
}
