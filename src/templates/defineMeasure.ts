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
      name: 'Plant manager',
      pain: 'A quote takes three weeks, and by then the line stands still.',
      relief: 'Somebody who answers on the day, and a quote that fits the plant.',
      needs: [
        { id: 'N1', text: 'A quote that fits my plant', kind: 'output', weight: 5 },
        { id: 'N2', text: 'An answer on the day I ask', kind: 'service', weight: 4 },
      ],
      ctqs: [
        {
          id: 'Q1',
          need: 'N1',
          measure: 'Quotes without corrections',
          unit: '%',
          direction: 'up',
          target: 95,
        },
        { id: 'Q2', need: 'N2', measure: 'Time to an answer', unit: 'h', direction: 'down', target: 4 },
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
    notes: [
      'Fill in the form beside the map with a customer in the room. What stands there now is illustrative.',
    ],
  });
