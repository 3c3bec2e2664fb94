import { duration } from '#src/lib/duration.ts';
import type { Point } from '#src/lib/geometry.ts';
import type { JsonObject } from '#src/lib/json.ts';

/** What the gallery shows of each node kind: the data of one symbol each, rows from left to right. */
export const nodeVariants: readonly (readonly { readonly kind: string; readonly data: JsonObject }[])[] = [
  [
    {
      kind: 'step',
      data: {
        name: 'Capture lead',
        who: 'Marketing',
        valueClass: 'necessary',
        processTime: duration(6, 'min'),
        waitTime: duration(1, 'd'),
        percentCompleteAccurate: 80,
        people: 0.5,
      },
    },
    {
      kind: 'step',
      data: {
        name: 'Nurture',
        valueClass: 'value-add',
        processTime: duration(6, 'min'),
        waitTime: duration(15, 'd'),
        percentCompleteAccurate: 90,
        people: 0.5,
      },
    },
    {
      kind: 'step',
      data: {
        name: 'Score, hand over, argue about the definition',
        who: 'Marketing and sales together',
        valueClass: 'waste',
        processTime: duration(9, 'min'),
        leadTime: { value: 2, unit: 'd', plus: { value: 4, unit: 'h' } },
        percentCompleteAccurate: 70,
        people: 0.5,
        batch: 20,
        availabilityPercent: 60,
        wip: 300,
        wipLimit: 200,
      },
    },
    {
      kind: 'step',
      data: {
        name: 'Qualify with prospect',
        who: 'Sales',
        split: {
          valueAdd: duration(30, 'min'),
          necessary: duration(10, 'min'),
          waste: duration(20, 'min'),
        },
        waitTime: duration(60, 'd'),
        waitOwner: 'customer',
        percentCompleteAccurate: 75,
        people: 0.65,
      },
    },
    { kind: 'step', data: { name: 'First response', routing: 'parallel' } },
    { kind: 'step', data: {} },
    {
      kind: 'step',
      data: {
        name: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenbestellung prüfen und freigeben lassen',
      },
    },
  ],
  [
    {
      kind: 'touchPoint',
      data: {
        name: 'Demo on own data',
        channel: 'Video call',
        who: 'Sales engineer',
        valueClass: 'value-add',
        processTime: duration(1.5, 'h'),
        waitTime: duration(6, 'd'),
        percentCompleteAccurate: 85,
        people: 1,
      },
    },
    {
      kind: 'touchPoint',
      data: {
        name: 'Price talk',
        valueClass: 'necessary',
        routing: 'parallel',
        channel: 'Conference call',
        startedBy: 'customer',
        timing: 'live',
      },
    },
    { kind: 'queue', data: { name: 'Scored leads', count: 40 } },
    {
      kind: 'queue',
      data: { name: 'Waiting for budget round', waitTime: duration(3, 'wk'), waitOwner: 'customer' },
    },
    { kind: 'queue', data: { name: 'Briefs', count: 12, waitTime: duration(2, 'd'), wipLimit: 10 } },
    { kind: 'queue', data: { routing: 'parallel' } },
    { kind: 'source', data: { name: 'Visitors', volume: 400, routing: 'parallel' } },
    { kind: 'source', data: { name: 'Trade fair and partner community' } },
  ],
  [
    { kind: 'customer', data: { name: 'Mid-market buyer' } },
    { kind: 'customer', data: { name: 'Head of operations in a mid-sized company' } },
    {
      kind: 'touchPoint',
      data: {
        name: 'Reminder',
        valueClass: 'waste',
        channel: 'E-mail',
        startedBy: 'us',
        timing: 'scheduled',
      },
    },
    { kind: 'exit', data: { name: 'Lost', reason: 'No budget this year' } },
    { kind: 'exit', data: { reason: 'Chose another supplier, price' } },
    { kind: 'informationSystem', data: { name: 'CRM' } },
    { kind: 'informationSystem', data: { name: 'Marketing automation and lead scoring' } },
    { kind: 'unknown', data: { name: 'Supermarket' } },
  ],
  [
    { kind: 'burst', data: { name: 'Fit checker' } },
    { kind: 'burst', data: { name: 'Answer within the hour, by whoever is free' } },
    {
      kind: 'note',
      data: { name: 'Why do 70 % leave here?\nNobody has asked them yet. Call ten of them next week.' },
    },
    { kind: 'note', data: { name: 'Seen on Tuesday' } },
    { kind: 'unknown', data: {} },
  ],
  [
    { kind: 'burst', data: { name: 'Tried, and it worked', status: 'done' } },
    { kind: 'burst', data: { name: 'Not worth it', status: 'dropped' } },
  ],
];

/** The data that shows each edge kind at its fullest. */
export const edgeData: Readonly<Record<string, JsonObject>> = {
  push: { sharePercent: 30, transferTime: duration(1, 'd') },
  fifo: { max: 5 },
};

/** Routes as they occur: short and long, in all four directions, with one and two corners. */
export const routes: readonly (readonly Point[])[] = [
  line([0, 40], [24, 40]),
  line([60, 40], [110, 40]),
  line([140, 40], [270, 40]),
  line([420, 40], [300, 40]),
  line([450, 10], [450, 115]),
  line([485, 115], [485, 10]),
  line([510, 20], [590, 20], [590, 80]),
  line([630, 20], [680, 20], [680, 70], [760, 70]),
  line([890, 20], [840, 20], [840, 70], [790, 70]),
  line([930, 10], [930, 60], [1020, 60], [1020, 10]),
];

function line(...points: readonly (readonly [number, number])[]): readonly Point[] {
  return points.map(([x, y]) => ({ x, y }));
}
