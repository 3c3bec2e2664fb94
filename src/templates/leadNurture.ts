import type { MapDocument } from '#src/model/document.ts';
import { buildStream, type StateTable } from './streamTemplate.ts';

const answers = { s2: { ctqs: ['Q2'] }, s4: { ctqs: ['Q1'] } };

const current: StateTable = {
  unitsPerMonth: 400,
  steps: `
    s1 | Capture & enrich lead       | Marketing ops     | -     | I/Define  | -   | 6 min  | 1 d ours       | 80 | -  | 0.5 necessary
    s2 | Nurture (fixed drip)        | Marketing ops     | N1    | I/Measure | D>I | 6 min  | 15 d scheduled | 90 | 30 | 0.5 value-add
    s3 | Score and hand over MQL     | Marketing ops     | -     | I/Measure | -   | 9 min  | 2 d ours       | 70 | -  | 0.5 necessary
    s4 | First response              | Sales development | N2    | D/Measure | I>I | 24 min | 1.25 d ours    | 85 | 60 | 0.6 value-add
    s5 | Qualify with prospect       | Sales development | N3    | D/Analyze | I>K | 45 min | 4 d shared     | 75 | 25 | 0.65 value-add
    s6 | Discovery, open opportunity | Account executive | N1 N3 | D/Analyze | K>K | 1.5 h  | 6 d shared     | 85 | 60 | 0.5 value-add
  `,
  more: answers,
};

/** The same leads and the same people: fewer handed over on purpose, answered first. */
const future: StateTable = {
  unitsPerMonth: 400,
  steps: `
    s1  | Capture & enrich lead               | Marketing ops     | -     | I/Define  | -   | 3 min  | 0.1 d ours    | 95 | -  | 0.5 necessary
    <s2 | Nurture (pulled by questions asked) | Marketing ops     | N1    | I/Measure | D>I | 6 min  | 10 d customer | 95 | 20 | 0.5 value-add
    <s3 | Hand over on request / fit rule     | Marketing ops     | -     | I/Measure | -   | 3 min  | 0.1 d ours    | 92 | -  | 0.5 necessary
    <s4 | First response                      | Sales development | N2    | D/Measure | I>K | 24 min | 0.12 d ours   | 92 | 75 | 0.6 value-add
    <s5 | Qualify with prospect               | Sales development | N3    | D/Analyze | I>K | 45 min | 2 d customer  | 90 | 45 | 0.65 value-add
    <s6 | Discovery, open opportunity         | Account executive | N1 N3 | D/Analyze | K>K | 1.5 h  | 3 d customer  | 92 | 65 | 0.5 value-add
  `,
  more: answers,
  note: 'The prospect cannot tell whether it fits: a fit checker and a sample, not another caller, at the tightest step.',
};

/** From a visitor to an open opportunity; most leads go cold on the way. */
export const leadNurture = (): MapDocument =>
  buildStream({
    id: 'lead-nurture',
    title: 'B2B content and lead nurture',
    stream: {
      unit: 'lead',
      kind: 'customer',
      start: 'first visit',
      end: 'open opportunity',
      segment: 'mid-market',
      ring: 'engaged',
    },
    customer: {
      name: 'Mid-market buyer',
      needs: [
        { id: 'N1', text: 'Understand my problem without talking to sales', kind: 'output', weight: 5 },
        { id: 'N2', text: 'Get an answer when I ask', kind: 'service', weight: 5 },
        { id: 'N3', text: 'Know if it fits my case', kind: 'output', weight: 4 },
      ],
      ctqs: [
        {
          id: 'Q1',
          need: 'N2',
          measure: 'Time to the first answer, elapsed',
          unit: 'h',
          direction: 'down',
          target: 1,
          current: 42,
        },
        { id: 'Q2', need: 'N1', measure: 'Questions answered before the first call', direction: 'up' },
      ],
    },
    source: 'Website visitors',
    receiver: 'Buyer with an open opportunity',
    current,
    future,
  });
