import type { MapDocument } from '#src/model/document.ts';
import { buildStream, type StateTable } from './streamTemplate.ts';

const current: StateTable = {
  unitsPerMonth: 10,
  steps: `
    s1 | Intake and brief                | Requester / campaign manager | -     | - | - | 3 h    | 3 d ours | 40 | - | 0.7 necessary
    s2 | Clarify brief, kick-off         | Campaign manager             | -     | - | - | 1.5 h  | 2 d ours | 85 | - | 0.6 necessary
    s3 | Copy                            | Copywriter                   | N1    | - | - | 6 h    | 4 d ours | 70 | - | 1 value-add
    s4 | Design                          | Designer                     | N1    | - | - | 10 h   | 6 d ours | 65 | - | 1.5 value-add
    s5 | Stakeholder review (3–5 rounds) | Stakeholders                 | -     | - | - | 2 h    | 4 d ours | 60 | - | 0.5 waste
    s6 | Legal / compliance review       | Legal                        | N2    | - | - | 3 h    | 8 d ours | 75 | - | 0.4 necessary
    s7 | Build and QA                    | Marketing ops                | N1 N2 | - | - | 4 h    | 2 d ours | 90 | - | 0.8 value-add
    s8 | Launch (weekly release)         | Marketing ops                | N3    | - | - | 30 min | 3 d ours | 98 | - | 0.2 value-add
  `,
  more: { s1: { ctqs: ['Q1'] }, s6: { ctqs: ['Q2'] } },
};

/** A brief that names need and relief, risk tiers, one review in place of two, no weekly batch. */
const future: StateTable = {
  unitsPerMonth: 10,
  steps: `
    s1 | Brief with customer need, relief, CTQ, legal tier     | Campaign manager    | N1 N2 | - | - | 3 h    | 1.5 d ours | 85 | - | 0.7 necessary
    s3 | Copy + claims check against pre-approved library      | Copywriter          | N1 N2 | - | - | 6 h    | 2 d ours   | 88 | - | 1 value-add
    s4 | Design                                                | Designer            | N1    | - | - | 9 h    | 3.5 d ours | 85 | - | 1.5 value-add
    s5 | Joint review: 1 stakeholder + legal, same session     | Stakeholder + Legal | N2    | - | - | 2 h    | 3 d ours   | 90 | - | 0.5 necessary
    <s7 | Build and QA                                         | Marketing ops       | N1 N2 | - | - | 4 h    | 1.5 d ours | 95 | - | 0.8 value-add
    <s8 | Launch on completion                                 | Marketing ops       | N3    | - | - | 30 min | 0.5 d ours | 99 | - | 0.2 value-add
  `,
  more: { s1: { ctqs: ['Q1'] }, s5: { ctqs: ['Q2'] } },
};

/** From the request to the launch of a campaign: a stream of work, with seven hand-offs, then five. */
export const campaignProduction = (): MapDocument =>
  buildStream({
    id: 'campaign-production',
    title: 'Campaign production',
    stream: { unit: 'campaign', kind: 'work', start: 'request', end: 'launch' },
    customer: {
      name: 'Audience of the campaign',
      needs: [
        { id: 'N1', text: 'The message matches my problem', kind: 'output' },
        { id: 'N2', text: 'Claims are true and clear', kind: 'output' },
        { id: 'N3', text: 'It arrives when it is relevant', kind: 'service' },
      ],
      ctqs: [
        { id: 'Q1', need: 'N1', measure: 'Briefs that name need and relief', unit: '%', direction: 'up' },
        {
          id: 'Q2',
          need: 'N2',
          measure: 'Legal corrections after the build',
          direction: 'down',
          target: 0,
        },
      ],
    },
    source: 'Requests',
    receiver: 'Audience',
    current,
    future,
  });
