import { canConnect } from '#src/model/canConnect.ts';
import type { MapState } from '#src/model/document.ts';
import { changeEdgeKind } from '#src/model/edits/changeEdgeKind.ts';
import { edgeKinds } from '#src/notation/edges/index.ts';
import type { Fix } from '../analysis.ts';

/** The fix that turns a connection into rework, where rework may lead from its one end to the other. */
export function markAsRework(state: MapState, edgeId: string): { readonly fix?: Fix } {
  const edge = state.edges.find(({ id }) => id === edgeId);
  const kind = edgeKinds.find(({ role }) => role === 'rework');
  if (edge === undefined || kind === undefined) return {};
  if (!canConnect(state, edge.from, edge.to, kind.id, edge.id).ok) return {};
  return {
    fix: {
      label: 'Mark this connection as rework',
      change: (document) => changeEdgeKind(document, state.id, edge.id, kind.id),
    },
  };
}
