import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { changeState } from '../changeState.ts';
import { patchData } from '../cleanData.ts';
import type { MapDocument } from '../document.ts';
import { patchWithoutRivals } from '../rivalFields.ts';
import type { SheetRow } from '../sheet/readSheet.ts';

/**
 * The map with the nodes that the rows name changed as they say; what a row does not say stays, and a figure that can't
 * be known beside a new one goes. Gives back the same map when no row says anything new.
 */
export function updateRows(document: MapDocument, stateId: string, rows: readonly SheetRow[]): MapDocument {
  const byNode = new Map(
    rows.flatMap((row) => (row.isUsed && row.node !== undefined ? [[row.node, row]] : [])),
  );
  return changeState(document, stateId, (state) => {
    const nodes = state.nodes.map((node) => {
      const row = byNode.get(node.id);
      if (row === undefined) return node;
      const { fields } = nodeKindOf(node.kind);
      const data = patchData(fields, node.data, patchWithoutRivals(fields, row.values));
      return data === node.data ? node : { ...node, data };
    });
    return nodes.every((node, index) => node === state.nodes[index]) ? state : { ...state, nodes };
  });
}
