import type { MapDocument } from '#src/model/document.ts';
import { buildBeginning, illustrative } from './beginning.ts';

const step = (name: string, hours: number, wait: number, waitOwner: string) => ({
  name,
  processTime: { value: hours, unit: 'h' },
  valueClass: 'value-add',
  needs: ['N1'],
  waitTime: { value: wait, unit: 'd' },
  waitOwner,
});

/** What happens after the purchase: staying in touch, buying again and recommending, with how many come back. */
export const stayInTouch = (): MapDocument =>
  buildBeginning({
    id: 'stay-in-touch',
    title: 'Stay in touch',
    stream: { unit: 'customer', kind: 'customer', start: 'first contact', end: 'purchase', ring: 'new' },
    customer: { needs: [{ id: 'N1', text: 'Somebody who knows my case', kind: 'service' }] },
    unitsPerMonth: 100,
    line: [
      ['source', 'source', { name: 'New contacts' }],
      ['step', 's1', step('First conversation', 1, 5, 'ours')],
      ['step', 's2', step('Learn what they need', 2, 5, 'customer')],
      ['step', 's3', step('Offer and decision', 2, 10, 'customer')],
      ['customer', 'customer', { name: 'Customer' }],
    ],
    above: [
      ['exit', 'x1', 1, { name: 'No need' }],
      ['exit', 'x2', 2, { name: 'Not now' }],
      ['exit', 'x3', 3, { name: 'Chose another' }],
    ],
    edges: [
      ['customerMove', 'source', 's1'],
      ['push', 's1', 's2', { sharePercent: 50 }],
      ['push', 's2', 's3', { sharePercent: 60 }],
      ['customerMove', 's3', 'customer', { sharePercent: 40 }],
      ['push', 's1', 'x1'],
      ['push', 's2', 'x2'],
      ['push', 's3', 'x3'],
      ['referral', 'customer', 's1', { sharePercent: 20 }],
      ['stayInTouch', 'customer', 's2', { sharePercent: 30, transferTime: { value: 3, unit: 'mo' } }],
      ['repeat', 'customer', 's3', { sharePercent: 25, transferTime: { value: 6, unit: 'mo' } }],
    ],
    notes: [
      `Every month some customers come back: by a referral, because somebody stayed in touch, or to buy again. ${illustrative}`,
    ],
  });
