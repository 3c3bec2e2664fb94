import { duration } from '#src/lib/duration.ts';
import type { MapDocument } from '#src/model/document.ts';
import { buildStream, type StateTable } from './streamTemplate.ts';

const critical = { s3: { ctqs: ['Q2'] }, s4: { ctqs: ['Q1'] } };

const current: StateTable = {
  unitsPerMonth: 40,
  steps: `
    s1 | Discovery with customer          | Account executive            | N1 | D/Analyze | I>K | 2 h   | 5 d shared  | 80 | 70 No fit       | 2 value-add
    s2 | Demo / proof                     | Solution engineer            | N1 | D/Improve | K>K | 5 h   | 9 d ours    | 75 | 55              | 1.7 value-add
    s3 | Proposal and pricing             | Account executive            | N2 | D/Improve | K>K | 4 h   | 8 d ours    | 70 | 65 No budget    | 2 value-add
    s4 | Security, legal, procurement     | Legal / customer procurement | N3 | D/Control | -   | 6 h   | 18 d shared | 65 | 84 Chose another | 0.8 necessary
    s5 | Close and hand over to onboarding | Account executive           | -  | D/Control | K>W | 1.5 h | 3 d ours    | 60 | -               | 0.5 value-add
  `,
  more: critical,
  ideas: [
    {
      name: 'Own-case demo',
      target: 's2',
      waste: 'unasked',
      status: 'planned',
      owner: 'Solution engineer',
      effort: 3,
      effect: 5,
      cycle: 'edca',
      hypothesis: 'Who sees their own case needs no second demo.',
      expected:
        'Their own data in it: one demo in place of two; nine of ten answer the questions that were asked.',
      change: { waitTime: duration(5, 'd'), processTime: duration(4, 'h'), percentCompleteAccurate: 90 },
    },
    {
      name: 'Standard tiers',
      target: 's3',
      waste: 'overdone',
      status: 'doing',
      owner: 'Account executive',
      effort: 2,
      effect: 4,
      cycle: 'pdca',
      expected: 'No free pricing: a proposal two days after the demo.',
      change: { waitTime: duration(2, 'd'), processTime: duration(2, 'h'), percentCompleteAccurate: 92 },
    },
    {
      name: 'Security pack',
      target: 's4',
      waste: 'waiting',
      status: 'planned',
      owner: 'Legal',
      effort: 2,
      effect: 5,
      cycle: 'sdca',
      expected: 'Sent with the demo: complete at the first request, eight days in place of eighteen.',
      change: { waitTime: duration(8, 'd'), processTime: duration(3, 'h'), percentCompleteAccurate: 88 },
    },
    {
      name: 'Needs in writing',
      target: 's5',
      waste: 'hand-overs',
      effort: 1,
      effect: 3,
      change: { waitTime: duration(0.5, 'd'), processTime: duration(1, 'h'), percentCompleteAccurate: 95 },
    },
  ],
};

/** More left out early, at the discovery: best fit, not force fit. */
const future: StateTable = {
  unitsPerMonth: 40,
  steps: `
    s1  | Discovery with customer                          | Account executive            | N1 N2 | D/Analyze | I>K | 2.5 h | 3 d customer | 92 | 60 No fit        | 2 value-add
    <s2 | Demo on customer’s own case                      | Solution engineer            | N1    | D/Improve | K>K | 4 h   | 5 d shared   | 90 | 65 Not now       | 1.7 value-add
    <s3 | Proposal and pricing (standard tiers)            | Account executive            | N2    | D/Improve | K>W | 2 h   | 2 d ours     | 92 | 75 No budget     | 2 value-add
    s4  | Security, legal, procurement (pack sent at demo) | Legal / customer procurement | N3    | D/Control | -   | 3 h   | 8 d shared   | 88 | 90 Chose another | 0.8 necessary
    s5  | Close and hand over with recorded needs          | Account executive            | N2 N3 | D/Control | W   | 1 h   | 0.5 d ours   | 95 | -                | 0.5 value-add
  `,
  more: critical,
};

/** From the first conversation to the purchase. */
export const salesOpportunity = (): MapDocument =>
  buildStream({
    id: 'sales-opportunity',
    title: 'Sales opportunity',
    stream: {
      unit: 'opportunity',
      kind: 'customer',
      start: 'first conversation',
      end: 'purchase',
      ring: 'engaged',
    },
    customer: {
      name: 'Buying team',
      needs: [
        { id: 'N1', text: 'See it work on my case', kind: 'output' },
        { id: 'N2', text: 'Defend the purchase inside', kind: 'output' },
        { id: 'N3', text: 'No surprises from security and legal', kind: 'service' },
      ],
      ctqs: [
        {
          id: 'Q1',
          need: 'N3',
          measure: 'Security pack complete at the first request',
          unit: '%',
          direction: 'up',
        },
        { id: 'Q2', need: 'N2', measure: 'Proposals that answer every need', unit: '%', direction: 'up' },
      ],
    },
    parkedIdeas: [
      {
        id: 'I1',
        name: 'Buyers book the demo themselves',
        target: 's2',
        waste: 'waiting',
        effort: 2,
        effect: 2,
      },
    ],
    source: 'Qualified prospects',
    receiver: 'New customer',
    current,
    future,
  });
