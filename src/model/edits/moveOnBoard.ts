import { detailsOf } from '../detailsOf.ts';
import type { MapDocument } from '../document.ts';
import { type BoardCell, knowledgeLevels, zoneRow } from '../knowledgeBoard.ts';
import { stateOf } from '../stateOf.ts';
import { updateNodeData } from './updateNodeData.ts';

/**
 * The map with the card of a step in this cell of the knowledge board; undefined puts it beside the board. What is known
 * before the step stays, but is never more than what it now leads to. A row or place that the step has anyway is not
 * written. Gives back the same map when nothing changes; an id that the map does not have throws.
 */
export function moveOnBoard(
  document: MapDocument,
  stateId: string,
  nodeId: string,
  cell: BoardCell | undefined,
): MapDocument {
  const state = stateOf(document, stateId);
  const node = state.nodes.find(({ id }) => id === nodeId);
  if (node === undefined) throw new Error(`no node "${nodeId}" to move on the board`);
  const { knowledge, boardRow } = detailsOf(node);
  if (cell === undefined) {
    const rest = { from: knowledge?.from };
    return updateNodeData(document, stateId, nodeId, { knowledge: rest, boardPlace: undefined });
  }
  const from = lower(knowledge?.from, cell.level);
  const usualRow = zoneRow(state, node);
  return updateNodeData(document, stateId, nodeId, {
    knowledge: { ...knowledge, ...(from && { from }), to: cell.level },
    // A row that was chosen stays chosen, also where it is the usual one.
    ...(cell.row !== (boardRow ?? usualRow) && { boardRow: cell.row === usualRow ? undefined : cell.row }),
    boardPlace: cell.place === 'queue' ? undefined : cell.place,
  });
}

function lower(from: BoardCell['level'] | undefined, to: BoardCell['level']) {
  if (from === undefined) return undefined;
  return knowledgeLevels.indexOf(from) > knowledgeLevels.indexOf(to) ? to : from;
}
