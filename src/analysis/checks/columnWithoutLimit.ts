import type { Check } from '../check.ts';
import { usesOf } from '../uses.ts';
import { boardOf, cardsStand } from './boardOf.ts';

export const columnWithoutLimit: Check = {
  code: 'column-without-limit',
  number: 'C17',
  title: 'A knowledge column without a limit',
  severity: 'warning',
  help: 'Without a limit everything is begun and little is finished. A column may have none for a reason; one in which customers serve themselves, at their own pace, needs none.',
  waitsFor: 'a first limit or place on the knowledge board, in a customer stream.',
  find: ({ document, state }) => {
    if (document.stream.kind !== 'customer' || !usesOf(state).board) return [];
    return boardOf(state)
      .columns.filter(({ cards, limit, unlimited }) => {
        const isOpen = limit === undefined && unlimited === undefined;
        return isOpen && cards.some(({ isSelfServe }) => !isSelfServe);
      })
      .map(({ level, cards }) => ({
        message: `How much may be in “${level}” at once? ${cardsStand(cards)} there and no limit is set.`,
        advice: 'Set a limit on the knowledge board, or say there why the column needs none.',
        nodes: [],
        about: level,
      }));
  },
};
