import type { MapDocument } from '#src/model/document.ts';
import { buildStream, type StateTable } from './streamTemplate.ts';

const live = { channel: 'Live session', startedBy: 'customer', timing: 'live', pullLevel: 'achieve' };
const touches = {
  s1: {
    channel: 'Landing page',
    startedBy: 'customer',
    timing: 'live',
    selfServe: 'yes',
    pullLevel: 'attract',
  },
  s2: { ...live, ctqs: ['Q1'], replyCaptured: 'no', contents: ['recording'] },
};
const scheduledMail = { channel: 'E-mail', startedBy: 'us', timing: 'scheduled', tactics: ['email'] };

/** Two webinars a month; each brings 1,200 visitors to its page. */
const current: StateTable = {
  unitsPerMonth: 2400,
  steps: `
    s1 | Page and registration       | Demand generation | N2    | I/Define  | D>I | 3 min  | 0 d -          | 90 | 30   | - value-add
    s2 | Take part, ask own question | Host + speaker    | N1    | I/Measure | I>K | 1 h    | 10 d scheduled | 85 | 40   | - value-add
    s3 | Follow-up, score            | Marketing ops     | N3    | I/Measure | -   | 6 min  | 5 d ours       | 70 | 25   | 0.5 necessary
    s4 | First response, qualify     | Sales development | N1    | D/Analyze | K>K | 45 min | 3 d ours       | 75 | 17.8 | 0.8 value-add
    s5 | Discovery                   | Account executive | N1    | D/Analyze | K>K | 1.5 h  | 6 d shared     | 85 | 60   | 0.4 value-add
    s6 | Proposal and decision       | Account executive | N1 N3 | D/Control | K>W | 4 h    | 20 d customer  | 75 | 21   | 0.6 value-add
  `,
  more: { ...touches, s3: scheduledMail },
};

/** Fewer visitors, of whom more find what they asked for. */
const future: StateTable = {
  unitsPerMonth: 2000,
  steps: `
    s1  | Page that names the questions     | Demand generation | N2    | I/Define  | D>I | 3 min  | 0 d -          | 95 | 36 | - value-add
    s2  | Take part, own question answered  | Host + speaker    | N1    | I/Measure | I>K | 1 h    | 10 d scheduled | 95 | 45 | - value-add
    <s3 | Follow-up by question asked       | Marketing ops     | N1 N3 | I/Measure | -   | 6 min  | 0.25 d ours    | 95 | 25 | 0.5 value-add
    <s4 | Answer and qualify                | Sales development | N1    | D/Analyze | K>K | 45 min | 0.5 d ours     | 90 | 30 | 0.8 value-add
    <s5 | Discovery                         | Account executive | N1    | D/Analyze | K>K | 1.5 h  | 3 d customer   | 92 | 65 | 0.4 value-add
    s6  | Proposal and decision             | Account executive | N1 N3 | D/Control | K>W | 4 h    | 14 d customer  | 85 | 23 | 0.6 value-add
  `,
  more: {
    ...touches,
    s2: { ...touches.s2, replyCaptured: 'yes' },
    s3: { channel: 'E-mail', startedBy: 'customer', timing: 'live', contents: ['recording'] },
  },
};

/** From the page of a webinar to a customer: the audience for which it is made. */
export const webinarAudience = (): MapDocument =>
  buildStream({
    id: 'webinar-audience',
    title: 'Webinar audience',
    stream: { unit: 'person', kind: 'customer', start: 'page visit', end: 'purchase', ring: 'new' },
    customer: {
      name: 'Somebody with a question',
      needs: [
        { id: 'N1', text: 'An answer to a question I have', kind: 'output', weight: 5 },
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
    source: 'Page visitors',
    receiver: 'New customer',
    current,
    future,
  });
