import type { MapDocument } from '#src/model/document.ts';
import { compareOwnFigures, type OwnComparison } from './compareOwnFigures.ts';
import { type ContentComparison, compareContents } from './compareContents.ts';
import { type ComparedSide, compareFigures, comparedSides, type FigureComparison } from './compareFigures.ts';

/** Two states of a map side by side (docs/measures.md, Compare). */
export type StateComparison = ContentComparison & {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly figures: readonly FigureComparison[];
  /** Those that the map keeps besides its measures. */
  readonly own: readonly OwnComparison[];
};

/**
 * What two states differ in: every measure, and what was added, removed or changed in them. A state made from another
 * keeps its ids, which is how symbols are matched; places and sizes on the map do not count. An unknown id throws.
 */
export function compareStates(document: MapDocument, beforeId: string, afterId: string): StateComparison {
  const [before, after] = comparedSides(document, beforeId, afterId);
  return {
    before,
    after,
    figures: compareFigures(before, after),
    own: compareOwnFigures(document, { before: beforeId, after: afterId }),
    ...compareContents(document, beforeId, afterId),
  };
}
