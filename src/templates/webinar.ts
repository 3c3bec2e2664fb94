import type { MapDocument } from '#src/model/document.ts';
import { buildStream, type StateTable } from './streamTemplate.ts';

const current: StateTable = {
  unitsPerMonth: 2,
  steps: `
    s1  | Choose topic and speaker            | Content marketing | -  | - | - | 4 h  | 8 d ours       | 60 | - | 0.2 necessary
    s2  | Abstract, landing page, invitations | Content + design  | N2 | - | - | 8 h  | 6 d ours       | 70 | - | 0.3 value-add
    s3  | Approvals                           | Product + brand   | -  | - | - | 2 h  | 7 d ours       | 75 | - | 0.1 waste
    s4  | Promotion window                    | Demand generation | N2 | - | - | 6 h  | 15 d scheduled | 90 | - | 0.2 value-add
    +s5 | Deck and rehearsal                  | Speaker           | N1 | - | - | 12 h | 5 d ours       | 70 | - | 0.3 value-add
    s6  | Live session                        | Host + speaker    | N1 | - | - | 2 h  | 0 d -          | 95 | - | 0.2 value-add
    s7  | List export and clean-up            | Marketing ops     | -  | - | - | 3 h  | 3 d ours       | 75 | - | 0.2 necessary
    s8  | Follow-up sent                      | Demand generation | N3 | - | - | 2 h  | 2 d ours       | 85 | - | 0.2 value-add
  `,
  more: { s6: { ctqs: ['Q1'] } },
  note: 'Audience per webinar: 1,200 page visitors, 360 register (30 %), 144 attend (40 %), 36 are qualified (25 %), 0.81 won. It has a map of its own.',
};

const future: StateTable = {
  unitsPerMonth: 2,
  steps: `
    s1  | Topic from questions customers asked           | Content marketing | N1    | - | - | 3 h    | 2 d ours       | 85 | - | 0.2 necessary
    s2  | Abstract, page, invitations from template      | Content + design  | N2    | - | - | 4 h    | 2 d ours       | 92 | - | 0.3 value-add
    s3  | One approver, 24 h rule                        | Product           | -     | - | - | 30 min | 1 d ours       | 95 | - | 0.1 necessary
    s4  | Promotion window                               | Demand generation | N2    | - | - | 5 h    | 12 d scheduled | 95 | - | 0.2 value-add
    +s5 | Deck and rehearsal (parallel with promotion)   | Speaker           | N1    | - | - | 10 h   | 0 d -          | 90 | - | 0.3 value-add
    s6  | Live session                                   | Host + speaker    | N1    | - | - | 2 h    | 0 d -          | 97 | - | 0.2 value-add
    <s7 | Attendance synced, follow-up by question asked | Marketing ops     | N1 N3 | - | - | 1.5 h  | 0.25 d ours    | 95 | - | 0.3 value-add
  `,
  more: { s6: { ctqs: ['Q1'] }, s7: { contents: ['recording'] } },
  note: 'Audience per webinar: 1,000 page visitors, 360 register (36 %), 162 attend (45 %), 40.5 are qualified (25 %), 1.82 won. It has a map of its own.',
};

/** The making of a webinar: promotion and preparation run side by side. */
export const webinar = (): MapDocument =>
  buildStream({
    id: 'webinar',
    title: 'Webinar production',
    stream: { unit: 'webinar', kind: 'work', start: 'topic wanted', end: 'follow-up sent' },
    customer: {
      name: 'People who register',
      needs: [
        { id: 'N1', text: 'An answer to a question I have', kind: 'output' },
        { id: 'N2', text: 'Joining is effortless', kind: 'service' },
        { id: 'N3', text: 'Material I can pass on', kind: 'output' },
      ],
      ctqs: [
        {
          id: 'Q1',
          need: 'N1',
          measure: 'Own question answered live or within a day',
          unit: '%',
          direction: 'up',
        },
      ],
    },
    contents: [{ id: 'recording', title: 'Recording of the session', tactic: 'webinar', otherUses: 5 }],
    source: 'Topics',
    receiver: 'Participants',
    current,
    future,
  });
