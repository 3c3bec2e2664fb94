import { memoiseByIdentity } from '#src/lib/memo.ts';
import { type BoardCard, knowledgeBoard } from '#src/model/knowledgeBoard.ts';

/** The knowledge board of a state; worked out once for all checks that ask for it. */
export const boardOf = memoiseByIdentity(knowledgeBoard);

/** `1 card stands`, `3 cards stand`. */
export function cardsStand({ length }: readonly BoardCard[]): string {
  return length === 1 ? '1 card stands' : `${length} cards stand`;
}
