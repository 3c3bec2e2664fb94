import { edgeKindOf } from '#src/notation/edges/index.ts';
import { unknown } from '#src/notation/edges/unknown.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { canConnect } from '../canConnect.ts';
import { changeState } from '../changeState.ts';
import { connectionKind } from '../connectionKind.ts';
import type { MapDocument, MapEdge, MapNode } from '../document.ts';
import { keptData } from '../keptData.ts';
import { stateOf } from '../stateOf.ts';
import { changeEdgeKind } from './changeEdgeKind.ts';
import { removeItems } from './removeItems.ts';

/**
 * The map with this node of another kind: it keeps its id, its place and what both kinds know. An edge at it that the
 * new kind does not allow becomes of the kind that fits, or goes where none does. An id that the map does not have
 * throws.
 */
export function changeNodeKind(
  document: MapDocument,
  stateId: string,
  nodeId: string,
  kindId: string,
): MapDocument {
  const changed = changeState(document, stateId, (state) => {
    const node = state.nodes.find((candidate) => candidate.id === nodeId);
    if (node === undefined) throw new Error(`no node "${nodeId}" to change`);
    if (node.kind === kindId) return state;
    return { ...state, nodes: state.nodes.map((other) => (other === node ? ofKind(node, kindId) : other)) };
  });
  if (changed === document) return document;
  return mendEdges(changed, stateId, nodeId);
}

function ofKind(node: MapNode, kindId: string): MapNode {
  const kind = nodeKindOf(kindId);
  const data = keptData(nodeKindOf(node.kind).fields, kind, node.data);
  const { width: _width, height: _height, ...rest } = node;
  return { ...(kind.resizable === 'no' ? rest : node), kind: kindId, data };
}

/** Connections of a later version stay as they are: nobody here can say what they fit. */
function mendEdges(document: MapDocument, stateId: string, nodeId: string): MapDocument {
  return stateOf(document, stateId)
    .edges.filter((edge) => edge.from === nodeId || edge.to === nodeId)
    .filter((edge) => edgeKindOf(edge.kind) !== unknown)
    .reduce((mended, edge) => mendEdge(mended, stateId, edge), document);
}

function mendEdge(document: MapDocument, stateId: string, edge: MapEdge): MapDocument {
  const state = stateOf(document, stateId);
  if (canConnect(state, edge.from, edge.to, edge.kind, edge.id).ok) return document;
  const others = { ...state, edges: state.edges.filter((other) => other.id !== edge.id) };
  const fitting = connectionKind(others, edge.from, edge.to, edge.kind);
  return fitting.ok
    ? changeEdgeKind(document, stateId, edge.id, fitting.value)
    : removeItems(document, stateId, { edges: [edge.id] });
}
