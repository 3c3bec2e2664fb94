import type { Check } from '../check.ts';
import { usesOf } from '../uses.ts';
import { boardOf, cardsStand } from './boardOf.ts';

export const columnOverLimit: Check = {
  code: 'column-over-limit',
  number: 'C16',
  title: 'A knowledge column over its limit',
  severity: 'warning',
  help: 'More cards in a column of the knowledge board than its limit allows.',
  waitsFor: 'a limit on the knowledge board, in a customer stream.',
  find: ({ document, state }) => {
    if (document.stream.kind !== 'customer' || !usesOf(state).board) return [];
    return boardOf(state)
      .columns.filter(({ over }) => over > 0)
      .map(({ level, cards, limit = 0 }) => ({
        message: `What can be finished in “${level}” first? ${cardsStand(cards)} there and ${limit} ${limit === 1 ? 'is' : 'are'} allowed.`,
        advice: 'Begin nothing more there, or agree on another limit on the knowledge board.',
        nodes: [],
        about: level,
      }));
  },
};
