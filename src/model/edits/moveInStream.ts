import { centreOf, type Point } from '#src/lib/geometry.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import { canConnect } from '../canConnect.ts';
import { changeState } from '../changeState.ts';
import type { MapDocument, MapEdge, MapNode, MapState } from '../document.ts';
import { nodeBounds } from '../nodeBounds.ts';
import { nodeName } from '../nodeName.ts';
import { edgeRole } from '../nodeRole.ts';
import { stateOf } from '../stateOf.ts';
import { moveNodes } from './moveNodes.ts';

export type StreamDirection = 'earlier' | 'later';

/**
 * The map with this node one place earlier or later in its line: it changes places with its neighbour, on the map and in
 * the flow. A → B → C becomes B → A → C; every connection keeps its data. Both must have no more than one way in and one
 * way out (rework and loops after purchase left aside, which stay at their nodes), and the new order must be allowed;
 * otherwise why not, in words.
 */
export function moveInStream(
  document: MapDocument,
  stateId: string,
  nodeId: string,
  direction: StreamDirection,
): Result<MapDocument, string> {
  const state = stateOf(document, stateId);
  const node = state.nodes.find((candidate) => candidate.id === nodeId);
  if (node === undefined) throw new Error(`no node "${nodeId}" to move`);
  const ways = direction === 'later' ? waysOut(state, nodeId) : waysIn(state, nodeId);
  const [link] = ways;
  if (link === undefined) {
    return failure(`${called(node)} has no step ${direction === 'later' ? 'after' : 'before'} it.`);
  }
  const first = nodeOf(state, link.from);
  const second = nodeOf(state, link.to);
  const branching = [first, second].find(
    (each) => waysIn(state, each.id).length > 1 || waysOut(state, each.id).length > 1,
  );
  if (branching !== undefined) {
    return failure(
      `${called(branching)} has more than one way in or out: change its connections to say where it goes.`,
    );
  }
  const edges = state.edges.map((edge) => rejoined(edge, link));
  const refused = edges
    // Those that lead elsewhere are allowed as much as before; one of a later version may be among them.
    .filter((edge) => isAt(edge, first) && isAt(edge, second))
    .map((edge) => canConnect({ ...state, edges }, edge.from, edge.to, edge.kind, edge.id))
    .find((answer) => !answer.ok);
  if (refused !== undefined && !refused.ok) return failure(refused.problem);
  const joined = changeState(document, stateId, (before) => ({ ...before, edges }));
  return success(moveNodes(joined, stateId, swappedPlaces(first, second)));
}

/** The edge in the new order, where `link` led from the first of the two to the second. */
function rejoined(edge: MapEdge, link: MapEdge): MapEdge {
  if (edge === link) return { ...edge, from: link.to, to: link.from };
  if (edgeRole(edge) !== 'flow') return edge;
  if (edge.to === link.from) return { ...edge, to: link.to };
  if (edge.from === link.to) return { ...edge, from: link.from };
  return edge;
}

function swappedPlaces(first: MapNode, second: MapNode): ReadonlyMap<string, Point> {
  const [a, b] = [nodeBounds(first), nodeBounds(second)];
  const onto = (size: typeof a, centre: Point) => ({
    x: Math.round(centre.x - size.width / 2),
    y: Math.round(centre.y - size.height / 2),
  });
  return new Map([
    [first.id, onto(a, centreOf(b))],
    [second.id, onto(b, centreOf(a))],
  ]);
}

function waysIn(state: MapState, id: string): readonly MapEdge[] {
  return state.edges.filter((edge) => edge.to === id && edgeRole(edge) === 'flow');
}

function waysOut(state: MapState, id: string): readonly MapEdge[] {
  return state.edges.filter((edge) => edge.from === id && edgeRole(edge) === 'flow');
}

function isAt(edge: MapEdge, node: MapNode): boolean {
  return edge.from === node.id || edge.to === node.id;
}

function nodeOf(state: MapState, id: string): MapNode {
  const node = state.nodes.find((candidate) => candidate.id === id);
  if (node === undefined) throw new Error(`an edge at a node that does not exist: "${id}"`);
  return node;
}

function called(node: MapNode): string {
  return `“${nodeName(node)}”`;
}
