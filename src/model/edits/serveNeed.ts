import { detailsOf } from '../detailsOf.ts';
import type { MapDocument } from '../document.ts';
import { stateOf } from '../stateOf.ts';
import { updateNodeData } from './updateNodeData.ts';

/**
 * The map where this step serves this need, or no longer does. The needs of a step stand in the order of the map's list.
 * Gives back the same map when nothing changes.
 */
export function serveNeed(
  document: MapDocument,
  stateId: string,
  nodeId: string,
  need: string,
  isServed: boolean,
): MapDocument {
  const node = stateOf(document, stateId).nodes.find(({ id }) => id === nodeId);
  const before = (node && detailsOf(node).needs) ?? [];
  if (before.includes(need) === isServed) return document;
  if (!isServed) return updateNodeData(document, stateId, nodeId, { needs: without(before, need) });
  const known = document.customer.needs.map(({ id }) => id);
  const inOrder = known.filter((id) => id === need || before.includes(id));
  const unknown = before.filter((id) => !known.includes(id));
  return updateNodeData(document, stateId, nodeId, { needs: [...inOrder, ...unknown] });
}

function without(needs: readonly string[], need: string): readonly string[] {
  return needs.filter((id) => id !== need);
}
