import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { canConnect } from '../canConnect.ts';
import { changeState } from '../changeState.ts';
import { connectionKind } from '../connectionKind.ts';
import type { MapDocument, MapEdge, MapNode, MapState } from '../document.ts';
import { keptData } from '../keptData.ts';
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
  const { width, height, ...rest } = node;
  const size = {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
  return { ...rest, ...(kind.resizable === 'no' ? {} : size), kind: kindId, data };
}

function mendEdges(document: MapDocument, stateId: string, nodeId: string): MapDocument {
  let mended = document;
  const touching = (state: MapState): readonly MapEdge[] =>
    state.edges.filter((edge) => edge.from === nodeId || edge.to === nodeId);
  const first = document.states.find((state) => state.id === stateId);
  for (const edge of first === undefined ? [] : touching(first)) {
    const state = mended.states.find((candidate) => candidate.id === stateId);
    if (state === undefined || canConnect(state, edge.from, edge.to, edge.kind, edge.id).ok) continue;
    const others = { ...state, edges: state.edges.filter((other) => other.id !== edge.id) };
    const fitting = connectionKind(others, edge.from, edge.to, edge.kind);
    mended = fitting.ok
      ? changeEdgeKind(mended, stateId, edge.id, fitting.value)
      : removeItems(mended, stateId, { edges: [edge.id] });
  }
  return mended;
}
