import { changeState } from '../changeState.ts';
import type { MapDocument } from '../document.ts';

/** Ids of what is to go: any collection of them. */
export type Removal = { readonly nodes?: Iterable<string>; readonly edges?: Iterable<string> };

/** The map without these nodes and edges; the edges of a removed node go with it. Ids it does not have are ignored. */
export function removeItems(document: MapDocument, stateId: string, removal: Removal): MapDocument {
  const nodeIds = new Set(removal.nodes ?? []);
  const edgeIds = new Set(removal.edges ?? []);
  return changeState(document, stateId, (state) => {
    const nodes = state.nodes.filter((node) => !nodeIds.has(node.id));
    const edges = state.edges.filter(
      (edge) => !edgeIds.has(edge.id) && !nodeIds.has(edge.from) && !nodeIds.has(edge.to),
    );
    if (nodes.length === state.nodes.length && edges.length === state.edges.length) return state;
    return { ...state, nodes, edges };
  });
}
