import type { BurstData } from '#src/notation/nodes/burstFields.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { MapDocument } from '../document.ts';
import { expectedChange } from '../expectedChange.ts';
import { patchWithoutRivals } from '../rivalFields.ts';
import { stateOf } from '../stateOf.ts';
import { updateEdgeData } from './updateEdgeData.ts';
import { updateNodeData } from './updateNodeData.ts';

/**
 * The map with what an idea is expected to change put into a state: its step or connection gets the figures, and loses
 * those in whose place they stand (a lead time, where a wait is set). The same map where all of that is so already, or
 * the idea changes nothing there.
 */
export function applyIdea(document: MapDocument, stateId: string, idea: BurstData): MapDocument {
  const change = expectedChange(stateOf(document, stateId), idea);
  if (change === undefined || change.isThere) return document;
  const { item, values } = change;
  const figures = Object.fromEntries(values.map(({ name, after }) => [name, after]));
  if ('edge' in item) return updateEdgeData(document, stateId, item.id, figures);
  const patch = patchWithoutRivals(nodeKindOf(item.node.kind).fields, figures);
  return updateNodeData(document, stateId, item.id, patch);
}
