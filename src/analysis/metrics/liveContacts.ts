import type { MapState } from '#src/model/document.ts';
import type { Metric } from '../metric.ts';
import { type Answers, answeredWords, answersOf, shareOf, sharesOf } from './contacts.ts';

export const liveContacts: Metric = {
  id: 'live-contacts',
  title: 'Live contacts',
  short: 'live',
  unit: 'ratio',
  formula: 'Live touch points ÷ touch points that say live or scheduled',
  help: 'The share of touch points at which the customer gets an answer in the moment, and not when our calendar says so.',
  better: 'more',
  value: (_, { state }) => shareOf(timings(state)),
  contributions: (_, { state }) => sharesOf(timings(state)),
  sums: true,
  detail: (_, { state }) => answeredWords(timings(state)),
  missing: 'Say at the touch points whether they are live or scheduled.',
};

function timings(state: MapState): Answers {
  return answersOf(state, ({ timing }) =>
    timing === undefined ? undefined : { counts: timing === 'live', words: timing },
  );
}
