import type { JsonObject } from '#src/lib/json.ts';
import { boxOf, lineOf } from '#src/layout/boxOf.ts';
import { type Growth, placeBesideNode, placeBetween } from '#src/layout/growPlace.ts';
import { placeNode } from '#src/layout/placeNode.ts';
import { canConnect } from '#src/model/canConnect.ts';
import { connectionKind } from '#src/model/connectionKind.ts';
import { createEdge, createNode } from '#src/model/create.ts';
import type { MapDocument, MapEdge, MapNode, MapState } from '#src/model/document.ts';
import { addEdge } from '#src/model/edits/addEdge.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import { insertOnEdge } from '#src/model/edits/insertOnEdge.ts';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { freshId, type NewId } from '#src/model/freshId.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { edgeRole, nodeRole } from '#src/model/nodeRole.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { waysOn } from '#src/model/wayOn.ts';

/** Between what is on the map and a step that nothing leads to, in world units. */
const gap = 60;

export type NewStep = {
  readonly kind: string;
  readonly data: JsonObject;
  /** The row that it comes after; undefined: it goes on where the stream ends. */
  readonly after: string | undefined;
  /** The kind of connection that is tried first. */
  readonly edgeKind: string;
};
export type Inserted = { readonly document: MapDocument; readonly id: string };

/**
 * The map with a new step after a row, joined to it. Where one way leads on from there, the new step stands on that way
 * and what follows makes room; where several or none do, it is one more way on. After the end of the stream it comes
 * before the end; after what has no part in the flow, and on an empty map, it stands alone.
 */
export function insertStep(document: MapDocument, stateId: string, step: NewStep, newId: NewId): Inserted {
  const state = stateOf(document, stateId);
  const id = freshId(newId, 'n', new Set(state.nodes.map((node) => node.id)));
  const edgeId = freshId(newId, 'e', new Set(state.edges.map((edge) => edge.id)));
  const draft = createNode(step.kind, { id, x: 0, y: 0 }, step.data);
  const start = startOf(state, step.after);
  if (start === undefined) return { document: alone(document, state, draft), id };
  const way = wayThrough(state, start, draft);
  const box = boxOf(draft);
  const newcomer = { width: box.width, height: box.height, line: lineOf(box) };
  const growth =
    way === undefined
      ? placeBesideNode(state, start, 'after', newcomer)
      : placeBetween(state, start, way.target, 'from', newcomer);
  const place: Place = { step, draft, growth, edgeId };
  return {
    document:
      way === undefined ? beside(document, state, start, place) : between(document, state, way.edge, place),
    id,
  };
}

type Place = {
  readonly step: NewStep;
  readonly draft: MapNode;
  readonly growth: Growth;
  readonly edgeId: string;
};
type WayThrough = { readonly edge: MapEdge; readonly target: MapNode };

function alone(document: MapDocument, state: MapState, draft: MapNode): MapDocument {
  const { width, height } = nodeBounds(draft);
  const rights = state.nodes.map(nodeBounds).map((box) => box.x + box.width + gap);
  const near = { x: Math.max(0, ...rights) + width / 2, y: height / 2 };
  const at = placeNode(state, { width, height }, near);
  return addNode(document, state.id, { ...draft, ...at });
}

function between(document: MapDocument, state: MapState, edge: MapEdge, place: Place): MapDocument {
  const { draft, growth, edgeId } = place;
  const moved = moveNodes(document, state.id, growth.moves);
  const onward = createEdge(edge.kind, { id: edgeId, from: draft.id, to: edge.to });
  return insertOnEdge(moved, state.id, edge.id, {
    node: { ...draft, ...growth.at },
    kind: edge.kind,
    onward,
  });
}

function beside(document: MapDocument, state: MapState, start: MapNode, place: Place): MapDocument {
  const { step, draft, growth, edgeId } = place;
  const moved = moveNodes(document, state.id, growth.moves);
  const placed = addNode(moved, state.id, { ...draft, ...growth.at });
  const kind = connectionKind(stateOf(placed, state.id), start.id, draft.id, step.edgeKind);
  if (!kind.ok) return placed;
  const edge = createEdge(kind.value, { id: edgeId, from: start.id, to: draft.id });
  return addEdge(placed, state.id, edge);
}

/** The node that the new one is joined to. */
function startOf(state: MapState, after: string | undefined): MapNode | undefined {
  if (after === undefined) return flowOrder(state).findLast(leadsOn);
  const node = state.nodes.find((candidate) => candidate.id === after);
  if (node === undefined || leadsOn(node)) return node;
  const into = state.edges.filter((edge) => edge.to === node.id && edgeRole(edge) === 'flow');
  const [only] = into.length === 1 ? into : [];
  return state.nodes.find((candidate) => candidate.id === only?.from);
}

function leadsOn(node: MapNode): boolean {
  const role = nodeRole(node);
  return role === 'source' || role === 'step' || role === 'queue';
}

/** The one way on from a node, where the new one may stand on it. */
function wayThrough(state: MapState, start: MapNode, draft: MapNode): WayThrough | undefined {
  const ways = waysOn(state, start.id, 'downstream');
  const [edge] = ways;
  const target = state.nodes.find((node) => node.id === edge?.to);
  if (edge === undefined || target === undefined || ways.length > 1) return undefined;
  const rest = {
    ...state,
    nodes: [...state.nodes, draft],
    edges: state.edges.filter((each) => each !== edge),
  };
  const fits =
    canConnect(rest, start.id, draft.id, edge.kind).ok && canConnect(rest, draft.id, target.id, edge.kind).ok;
  return fits ? { edge, target } : undefined;
}
