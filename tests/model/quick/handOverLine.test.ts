import { expect, it } from 'vitest';
import { handOverLine } from '#src/model/quick/handOverLine.ts';

it.each([
  ['Qualify 45 min: a lead that fits', 'Qualify 45 min', 'a lead that fits'],
  ['Qualify :  a lead: enriched', 'Qualify', 'a lead: enriched'],
  ['Qualify: a lead  ', 'Qualify', 'a lead'],
  ['"Step 3: review" 1 h: signed brief', '"Step 3: review" 1 h', 'signed brief'],
])('what stands behind the colon is handed over: %s', (typed, line, payload) => {
  expect(handOverLine(typed)).toEqual({ line, payload });
});

it.each(['Qualify', 'Meet 1:1', 'Qualify:', 'Qualify: ', ': a lead', '"Step 3: review"', ''])(
  'a name alone hands over nothing: %s',
  (typed) => {
    expect(handOverLine(typed)).toEqual({ line: typed, payload: undefined });
  },
);
