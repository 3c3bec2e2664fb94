import { memoiseByIdentity } from '#src/lib/memo.ts';
import { knowledgeBoard } from '#src/model/knowledgeBoard.ts';

/** The knowledge board of a state; worked out once for all checks that ask for it. */
export const boardOf = memoiseByIdentity(knowledgeBoard);
