import { createContext, useContext } from 'react';
import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { BoardCard, BoardCell } from '#src/model/knowledgeBoard.ts';
import type { useCardDrag } from './useCardDrag.ts';

/** What cards and cells of one board do together. */
export type BoardWork = {
  readonly analysis: StateAnalysis;
  /** The card that was taken up and waits for its place. */
  readonly picked: BoardCard | undefined;
  readonly pick: (card: BoardCard | undefined) => void;
  readonly move: (card: BoardCard, cell: BoardCell | undefined) => void;
  readonly dragging: ReturnType<typeof useCardDrag>;
};

/** Handed down by the board to its cells and cards. */
export const BoardContext = createContext<BoardWork | undefined>(undefined);

/** The work of the board around; outside a board it throws. */
export function useBoardWork(): BoardWork {
  const work = useContext(BoardContext);
  if (work === undefined) throw new Error('a part of the board outside it');
  return work;
}
