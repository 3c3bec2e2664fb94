import type { MapDocument } from '#src/model/document.ts';

/** The stage of each node that is in one. */
export type StagesOf = Readonly<Record<string, string>>;

/** The same map with a stage for every name, in the order of their first use. */
export function withStages(document: MapDocument, byNode: StagesOf): MapDocument {
  return {
    ...document,
    states: document.states.map((state) => ({
      ...state,
      stages: [...new Set(Object.values(byNode))].map((id) => ({ id, label: id })),
      nodes: state.nodes.map((node) => {
        const stage = byNode[node.id];
        return stage === undefined ? node : { ...node, data: { ...node.data, stage } };
      }),
    })),
  };
}
