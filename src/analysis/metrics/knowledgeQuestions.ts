import { answeredQuestions, boardQuestions, knowledgeBoard } from '#src/model/knowledgeBoard.ts';
import type { Metric } from '../metric.ts';

export const knowledgeQuestions: Metric = {
  id: 'knowledge-questions',
  title: 'Knowledge questions answered',
  short: 'knowledge questions',
  unit: 'count',
  formula: 'Questions between the columns of the knowledge board that have an answer, of 3',
  help: 'How data becomes information, information knowledge, and knowledge wisdom: whether the team has said it. How good an answer is, nobody counts.',
  better: 'more',
  value: (_, { state }) => {
    const answered = answeredQuestions(state);
    const isInUse = answered > 0 || knowledgeBoard(state).cards.some(({ to }) => to !== undefined);
    return isInUse ? answered : undefined;
  },
  contributions: () => [],
  sums: false,
  detail: () => `of ${boardQuestions.length}`,
  missing: 'Place a step on the knowledge board, or answer a question between its columns.',
};
