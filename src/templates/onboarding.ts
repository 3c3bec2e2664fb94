import type { MapDocument } from '#src/model/document.ts';
import { buildStream, type StateTable } from './streamTemplate.ts';

const critical = { s1: { ctqs: ['Q2'] }, s5: { ctqs: ['Q1'] } };

const current: StateTable = {
  unitsPerMonth: 8,
  steps: `
    s1 | Sales-to-success hand-over | Account executive        | -  | X/Define  | -   | 1 h  | 3 d ours       | 55 | -  | 0.2 necessary
    s2 | Kick-off                   | Customer success         | N1 | X/Define  | D>I | 2 h  | 6 d ours       | 85 | -  | 0.4 value-add
    s3 | Set-up and data load       | Onboarding + customer IT | N1 | X/Measure | I>I | 12 h | 12 d shared    | 65 | 95 | 1.3 value-add
    s4 | Training                   | Onboarding               | N1 | X/Measure | I>K | 4 h  | 6 d ours       | 80 | 90 | 0.5 value-add
    s5 | First value reached        | Customer                 | N1 | X/Analyze | K>K | 2 h  | 15 d customer  | 70 | 60 | - value-add
    s6 | Quarterly review           | Customer success         | N3 | X/Improve | K>K | 3 h  | 40 d scheduled | 75 | 70 | 0.5 necessary
    s7 | Upsell offer and decision  | Account manager          | N3 | X/Control | K>W | 4 h  | 12 d shared    | 80 | 20 | 0.3 value-add
  `,
  more: critical,
};

const future: StateTable = {
  unitsPerMonth: 8,
  steps: `
    s1  | Hand-over from the recorded needs and CTQs | Account executive        | N2    | X/Define  | -   | 30 min | 0.5 d ours    | 92 | -  | 0.2 necessary
    s2  | Kick-off                                   | Customer success         | N1 N2 | X/Define  | D>I | 1.5 h  | 2 d ours      | 92 | -  | 0.4 value-add
    s3  | Set-up and data load (templates)           | Onboarding + customer IT | N1    | X/Measure | I>K | 7 h    | 5 d shared    | 85 | 97 | 1.3 value-add
    s4  | Training by task                           | Onboarding               | N1    | X/Measure | I>K | 3 h    | 2 d ours      | 90 | 95 | 0.5 value-add
    s5  | First value reached                        | Customer                 | N1    | X/Analyze | K>K | 2 h    | 6 d customer  | 85 | 75 | - value-add
    <s6 | Review when a usage signal appears         | Customer success         | N3    | X/Improve | K>W | 2 h    | 15 d customer | 88 | 80 | 0.5 value-add
    <s7 | Upsell offer and decision                  | Account manager          | N3    | X/Control | W   | 3 h    | 8 d customer  | 90 | 28 | 0.3 value-add
  `,
  more: critical,
};

/** After the purchase: from the hand-over to a second one. */
export const onboarding = (): MapDocument =>
  buildStream({
    id: 'onboarding',
    title: 'Onboarding to upsell',
    stream: {
      unit: 'account',
      kind: 'customer',
      start: 'purchase',
      end: 'second purchase',
      ring: 'existing',
    },
    customer: {
      name: 'New account',
      needs: [
        { id: 'N1', text: 'A first result soon', kind: 'output' },
        { id: 'N2', text: 'Not repeat what I told sales', kind: 'service' },
        { id: 'N3', text: 'Learn what more is possible', kind: 'output' },
      ],
      ctqs: [
        { id: 'Q1', need: 'N1', measure: 'Days to first value', unit: 'd', direction: 'down' },
        { id: 'Q2', need: 'N2', measure: 'Questions asked twice', direction: 'down', target: 0 },
      ],
    },
    source: 'New accounts',
    receiver: 'Account that grows',
    current,
    future,
  });
