import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { MapDocument } from '../document.ts';
import { quickEntry } from '../quick/quickEntry.ts';
import { patchWithoutRivals } from '../rivalFields.ts';
import { stateOf } from '../stateOf.ts';
import { updateNodeData } from './updateNodeData.ts';

/**
 * The map with one node named and filled from a typed line, `Legal review 3h wait 8d`. Fields that the line does not
 * mention stay; a figure that can't be known beside a new one goes. An id that the map does not have throws.
 */
export function enterLine(document: MapDocument, stateId: string, nodeId: string, line: string): MapDocument {
  const node = stateOf(document, stateId).nodes.find((candidate) => candidate.id === nodeId);
  if (node === undefined) throw new Error(`no node "${nodeId}" to fill`);
  const { fields } = nodeKindOf(node.kind);
  const { name, values } = quickEntry(line, fields);
  return updateNodeData(document, stateId, nodeId, { ...patchWithoutRivals(fields, values), name });
}
