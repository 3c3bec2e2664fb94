import { duration } from '#src/lib/duration.ts';
import { createDocument, createEdge, createNode, createState } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';

/**
 * Visitors → Nurture → Qualify → Buyer. Nurture: 6 min value-add after 15 d; Qualify: 45 min after 4 d, 75 % usable.
 * Of what leaves Nurture, 30 % go on to Qualify and 10 % to Lost; nothing is said of the rest.
 */
export function testMap(): MapDocument {
  return createDocument({
    id: 'm_test',
    title: 'Lead nurture',
    states: [
      createState({
        demand: { units: 400, per: duration(1, 'mo'), at: 'entry' },
        nodes: [
          createNode('source', { id: 'visitors', x: 0, y: 0 }, { name: 'Visitors' }),
          createNode(
            'step',
            { id: 'nurture', x: 200, y: 0 },
            {
              name: 'Nurture',
              processTime: duration(6, 'min'),
              valueClass: 'value-add',
              waitTime: duration(15, 'd'),
              waitOwner: 'scheduled',
              people: 0.5,
            },
          ),
          createNode(
            'step',
            { id: 'qualify', x: 400, y: 0 },
            {
              name: 'Qualify',
              processTime: duration(45, 'min'),
              valueClass: 'value-add',
              waitTime: duration(4, 'd'),
              percentCompleteAccurate: 75,
              people: 0.65,
            },
          ),
          createNode('customer', { id: 'buyer', x: 600, y: 0 }, { name: 'Buyer' }),
          createNode('exit', { id: 'lost', x: 400, y: 300 }, { name: 'Lost' }),
          createNode('note', { id: 'note', x: 0, y: 300 }, { name: 'Ask Ann' }),
        ],
        edges: [
          createEdge('push', { id: 'e1', from: 'visitors', to: 'nurture' }),
          createEdge('push', { id: 'e2', from: 'nurture', to: 'qualify' }, { sharePercent: 30 }),
          createEdge('push', { id: 'e3', from: 'qualify', to: 'buyer' }),
          createEdge('push', { id: 'e4', from: 'nurture', to: 'lost' }, { sharePercent: 10 }),
        ],
      }),
    ],
  });
}
