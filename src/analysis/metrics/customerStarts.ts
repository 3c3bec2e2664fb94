import type { MapState } from '#src/model/document.ts';
import type { Metric } from '../metric.ts';
import { type Answers, answeredWords, answersOf, shareOf, sharesOf } from './contacts.ts';

export const customerStarts: Metric = {
  id: 'customer-starts',
  title: 'Contacts the customer starts',
  short: 'customer starts',
  unit: 'ratio',
  formula: 'Touch points started by the customer ÷ touch points that say who starts',
  help: 'The share of touch points at which the customer takes the first move. The more of them, the more the stream is pulled.',
  better: 'more',
  value: (_, { state }) => shareOf(starters(state)),
  contributions: (_, { state }) => sharesOf(starters(state)),
  sums: true,
  detail: (_, { state }) => answeredWords(starters(state)),
  missing: 'Say at the touch points who starts them.',
};

function starters(state: MapState): Answers {
  return answersOf(state, ({ startedBy }) =>
    startedBy === undefined
      ? undefined
      : startedBy === 'customer'
        ? { counts: true, words: 'started by the customer' }
        : { counts: false, words: 'started by us' },
  );
}
