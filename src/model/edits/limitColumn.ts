import type { MapDocument } from '../document.ts';
import type { KnowledgeLevel } from '../knowledgeBoard.ts';
import { stateOf } from '../stateOf.ts';
import { updateState } from './updateState.ts';

/** The most cards in a column, or why it has no limit. */
export type ColumnLimit = { readonly limit: number } | { readonly unlimited: string };

/**
 * The map with this limit for a column of the knowledge board, or with none and the reason; undefined takes both away.
 * The one replaces the other.
 */
export function limitColumn(
  document: MapDocument,
  stateId: string,
  level: KnowledgeLevel,
  wanted: ColumnLimit | undefined,
): MapDocument {
  const { wipLimits = {}, unlimited = {} } = stateOf(document, stateId);
  const { [level]: _limit, ...limits } = wipLimits;
  const { [level]: _reason, ...reasons } = unlimited;
  return updateState(document, stateId, {
    wipLimits: wanted !== undefined && 'limit' in wanted ? { ...limits, [level]: wanted.limit } : limits,
    unlimited:
      wanted !== undefined && 'unlimited' in wanted ? { ...reasons, [level]: wanted.unlimited } : reasons,
  });
}
