import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { MapEdge, MapNode, MapState } from './document.ts';

/** Ids of the nodes of the same kind and value class as one of these, and of the edges of the same kind as one of these. */
export function similarItems(
  state: MapState,
  nodes: readonly MapNode[],
  edges: readonly MapEdge[],
): { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } {
  const nodeTypes = new Set(nodes.map(typeOf));
  const edgeKinds = new Set(edges.map((edge) => edge.kind));
  return {
    nodes: new Set(state.nodes.filter((node) => nodeTypes.has(typeOf(node))).map(({ id }) => id)),
    edges: new Set(state.edges.filter((edge) => edgeKinds.has(edge.kind)).map(({ id }) => id)),
  };
}

function typeOf(node: MapNode): string {
  const flow = nodeKindOf(node.kind).flow(node.data);
  return `${node.kind} ${'work' in flow ? (flow.work.valueClass ?? '') : ''}`;
}
