import type { JsonObject } from '#src/lib/json.ts';
import type { MapDocument, Stage } from '#src/model/document.ts';
import { buildBeginning, columnsWide, illustrative } from './beginning.ts';

type Zone = NonNullable<Stage['zone']>;
type PathRow = readonly [
  stage: string,
  zone: Zone,
  touch: string,
  channel: string,
  wait: number,
  goOn: number,
];

/** Stage, zone, what happens there, where, days before it, percent who go on. */
const rows: readonly PathRow[] = [
  ['Know', 'indirect', 'Hears of us', 'Referral', 0, 20],
  ['Like', 'indirect', 'Reads and comes back', 'Blog', 10, 30],
  ['Trust', 'direct', 'Gets an answer', 'Call', 5, 50],
  ['Try', 'direct', 'Tries it on own case', 'Trial', 8, 50],
  ['Buy', 'direct', 'Decides', 'Meeting', 10, 60],
  ['Repeat', 'existing', 'Uses it, asks for more', 'Review', 40, 90],
  ['Refer', 'existing', 'Tells others', 'Community', 40, 80],
];

/** The path of a customer in seven stages, from the first word of mouth to the next. */
export const customerPath = (): MapDocument =>
  buildBeginning({
    id: 'customer-path',
    title: 'Seven-stage customer path',
    stream: { unit: 'person', kind: 'customer', start: 'hears of us', end: 'tells others', ring: 'new' },
    customer: { needs: [{ id: 'N1', text: 'My problem is solved', kind: 'output' }] },
    unitsPerMonth: 1000,
    line: [
      ['source', 'source', { name: 'People with the problem' }],
      ...rows.map(([stage, , name, channel, wait], index): readonly [string, string, JsonObject] => [
        'touchPoint',
        `t${index + 1}`,
        {
          name,
          channel,
          stage: stage.toLowerCase(),
          startedBy: 'customer',
          processTime: { value: 30, unit: 'min' },
          valueClass: 'value-add',
          needs: ['N1'],
          waitTime: { value: wait, unit: 'd' },
          waitOwner: 'customer',
        },
      ]),
      ['customer', 'customer', { name: 'Loyal customer' }],
    ],
    edges: [
      ['customerMove', 'source', 't1'],
      ...rows.map(([, , , , , goOn], index): readonly [string, string, string, JsonObject] => [
        'customerMove',
        `t${index + 1}`,
        index === rows.length - 1 ? 'customer' : `t${index + 2}`,
        { sharePercent: goOn },
      ]),
      ['referral', 'customer', 't2', { sharePercent: 50 }],
    ],
    state: {
      stages: rows.map(([label, zone]) => ({ id: label.toLowerCase(), label, zone, width: columnsWide(1) })),
    },
    notes: [illustrative],
  });
