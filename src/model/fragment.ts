import { type Rect, unionOf } from '#src/lib/geometry.ts';
import type { MapEdge, MapNode, MapState } from './document.ts';
import { nodeBounds } from './nodeBounds.ts';

/** A piece of a map that is carried elsewhere: nodes, and the edges between them. */
export type Fragment = { readonly nodes: readonly MapNode[]; readonly edges: readonly MapEdge[] };

/** The chosen nodes and every edge between two of them. Edges that were chosen without their ends are left behind. */
export function copyFragment(state: MapState, selection: { readonly nodes: ReadonlySet<string> }): Fragment {
  const chosen = selection.nodes;
  return {
    nodes: state.nodes.filter((node) => chosen.has(node.id)),
    edges: state.edges.filter((edge) => chosen.has(edge.from) && chosen.has(edge.to)),
  };
}

/** The rectangle that the fragment takes where it was copied; undefined when it is empty. */
export function fragmentBounds(fragment: Fragment): Rect | undefined {
  return unionOf(fragment.nodes.map(nodeBounds));
}
