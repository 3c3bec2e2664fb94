import type { MapDocument } from '#src/model/document.ts';
import { buildBeginning, columnsWide } from './beginning.ts';
import { stageOf } from './stages.ts';

/** Before anything is mapped: whom it is for, and how they measure us. */
export const defineMeasure = (): MapDocument =>
  buildBeginning({
    id: 'define-measure',
    title: 'Define and measure',
    stream: { unit: 'conversation', kind: 'customer', start: 'first conversation', end: 'agreed brief' },
    customer: {
      pain: 'What troubles them, in their own words',
      relief: 'What would ease it',
      needs: [
        { id: 'N1', text: 'What the thing must do for them', kind: 'output', weight: 5 },
        { id: 'N2', text: 'How they want to be treated', kind: 'service', weight: 4 },
      ],
      ctqs: [
        { id: 'Q1', need: 'N1', measure: 'How they would tell that it works', direction: 'up' },
        { id: 'Q2', need: 'N2', measure: 'Time to an answer', unit: 'h', direction: 'down' },
      ],
    },
    line: [
      ['step', 's1', { name: 'Listen where customers talk', stage: 'define', needs: ['N1'] }],
      ['step', 's2', { name: 'Name the pain and the relief', stage: 'define', needs: ['N1', 'N2'] }],
      [
        'step',
        's3',
        { name: 'Ask how they measure us', stage: 'measure', needs: ['N2'], ctqs: ['Q1', 'Q2'] },
      ],
      ['step', 's4', { name: 'Agree on targets', stage: 'measure', needs: ['N1', 'N2'], ctqs: ['Q1', 'Q2'] }],
      ['customer', 'customer', { name: 'Customer who agrees' }],
    ],
    edges: [
      ['push', 's1', 's2'],
      ['push', 's2', 's3'],
      ['push', 's3', 's4'],
      ['customerMove', 's4', 'customer'],
    ],
    state: {
      stages: [stageOf('Define', 'indirect', columnsWide(2)), stageOf('Measure', 'indirect', columnsWide(2))],
    },
    notes: ['Fill in the form beside the map with a customer in the room. The words in it are illustrative.'],
  });
