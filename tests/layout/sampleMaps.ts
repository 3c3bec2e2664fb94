import type { JsonObject } from '#src/lib/json.ts';
import { createDocument, createEdge, createNode, createState } from '#src/model/create.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';

/** A node as `[id, kind, x, y, data]` and an edge as `[from, kind, to, data]`: maps short enough to read in a test. */
export type NodeLine = readonly [string, string, number, number, JsonObject?];
export type EdgeLine = readonly [string, string, string, JsonObject?];

export function stateWith(nodes: readonly NodeLine[], edges: readonly EdgeLine[] = []): MapState {
  return createState({
    nodes: nodes.map(([id, kind, x, y, data]) => createNode(kind, { id, x, y }, { name: id, ...data })),
    edges: edges.map(([from, kind, to, data], index) =>
      createEdge(kind, { id: `${from}>${to}${index === 0 ? '' : `#${index}`}`, from, to }, data),
    ),
  });
}

export function edgeIdOf(state: MapState, from: string, to: string): string {
  const edge = state.edges.find((candidate) => candidate.from === from && candidate.to === to);
  if (edge === undefined) throw new Error(`no edge from ${from} to ${to}`);
  return edge.id;
}

const minutes = (value: number) => ({ value, unit: 'min' });
const hours = (value: number) => ({ value, unit: 'h' });
const days = (value: number) => ({ value, unit: 'd' });

/** A lead stream with a choice, an exit, rework, loops after the purchase, a CRM, a burst and a note. */
export const leadState: MapState = {
  ...stateWith(
    [
      ['visitors', 'source', 0, 244, { name: 'Visitors', volume: 400 }],
      ['capture', 'step', 180, 220, work('Capture lead', minutes(6), days(1), 80, 'necessary')],
      ['nurture', 'step', 380, 220, { ...work('Nurture', minutes(6), days(15), 90), waitOwner: 'scheduled' }],
      ['score', 'step', 580, 220, work('Score, hand over', minutes(9), days(2), 70, 'necessary')],
      ['respond', 'step', 780, 220, work('First response', minutes(24), days(1.25), 85)],
      [
        'qualify',
        'step',
        980,
        220,
        { ...work('Qualify with prospect', minutes(45), days(4), 75), waitOwner: 'shared' },
      ],
      [
        'discover',
        'step',
        1180,
        220,
        { ...work('Discovery', hours(1.5), days(6), 85), waitOwner: 'customer' },
      ],
      ['buyer', 'customer', 1390, 224, { name: 'Mid-market buyer' }],
      ['crm', 'informationSystem', 590, 40, { name: 'CRM' }],
      ['lost', 'exit', 996, 430, { name: 'Lost', reason: 'no budget' }],
      ['fit', 'burst', 1080, 120, { name: 'Fit checker' }],
      ['remark', 'note', 0, 40, { text: 'Two forms ask for the same company data.' }],
    ],
    [
      ['visitors', 'push', 'capture'],
      ['capture', 'push', 'nurture'],
      ['nurture', 'push', 'score', { sharePercent: 30 }],
      ['score', 'push', 'respond'],
      ['respond', 'pull', 'qualify', { sharePercent: 60 }],
      ['qualify', 'push', 'discover', { sharePercent: 65 }],
      ['qualify', 'push', 'lost', { sharePercent: 25 }],
      ['qualify', 'rework', 'respond', { sharePercent: 10 }],
      ['discover', 'customerMove', 'buyer', { sharePercent: 60 }],
      ['buyer', 'stayInTouch', 'nurture', { sharePercent: 20 }],
      ['buyer', 'referral', 'capture', { sharePercent: 5 }],
      ['capture', 'electronicInformation', 'crm'],
      ['crm', 'electronicInformation', 'score'],
      ['crm', 'manualInformation', 'respond'],
      ['crm', 'electronicInformation', 'discover'],
    ],
  ),
  demand: { units: 400, per: { value: 1, unit: 'mo' }, at: 'entry' },
};

/** Work with nested rework, a queue, a FIFO lane and shadowed parallel branches. */
export const webinarState: MapState = {
  ...stateWith(
    [
      ['topic', 'step', 0, 210, work('Choose topic and speaker', hours(4), days(8), 60, 'necessary')],
      [
        'invite',
        'step',
        220,
        200,
        { ...work('Abstract, landing page, invitations', hours(8), days(6), 70), routing: 'parallel' },
      ],
      [
        'promote',
        'step',
        470,
        80,
        { ...work('Promotion window', hours(6), days(15), 90), waitOwner: 'scheduled' },
      ],
      ['deck', 'step', 470, 330, work('Deck and rehearsal', hours(12), days(5), 70)],
      ['live', 'touchPoint', 720, 200, work('Live session', hours(2), undefined, 95)],
      ['list', 'queue', 930, 251, { name: 'Raw list', count: 40 }],
      ['clean', 'step', 1110, 210, work('List export and clean-up', hours(3), days(3), 75, 'waste')],
      ['followUp', 'step', 1340, 210, work('Follow-up sent', hours(2), days(2), 85)],
      ['guest', 'customer', 1580, 222, { name: 'Guest' }],
    ],
    [
      ['topic', 'push', 'invite'],
      ['invite', 'push', 'promote'],
      ['invite', 'push', 'deck'],
      ['promote', 'push', 'live'],
      ['deck', 'push', 'live'],
      ['live', 'fifo', 'list', { max: 60 }],
      ['list', 'pull', 'clean'],
      ['clean', 'push', 'followUp'],
      ['followUp', 'push', 'guest'],
      ['followUp', 'rework', 'clean', { sharePercent: 15 }],
      ['followUp', 'rework', 'live', { sharePercent: 5 }],
      ['clean', 'rework', 'list', { sharePercent: 8 }],
    ],
  ),
  demand: { units: 2, per: { value: 1, unit: 'mo' }, at: 'customer' },
};

/** A choice of four ways that come together again, one of them by a skip over the middle. */
export const choiceState: MapState = stateWith(
  [
    ['in', 'source', 0, 267],
    ['sort', 'step', 180, 230],
    ['a', 'step', 420, 0],
    ['b', 'step', 420, 230],
    ['c', 'step', 420, 460],
    ['join', 'step', 660, 230],
    ['out', 'customer', 880, 243],
  ],
  [
    ['in', 'push', 'sort'],
    ['sort', 'push', 'a', { sharePercent: 20 }],
    ['sort', 'push', 'b', { sharePercent: 40 }],
    ['sort', 'push', 'c', { sharePercent: 30 }],
    ['sort', 'push', 'join', { sharePercent: 10 }],
    ['a', 'push', 'join'],
    ['b', 'push', 'join'],
    ['c', 'push', 'join'],
    ['join', 'push', 'out'],
  ],
);

/** A stream wrapped into two rows. */
export const wrappedState: MapState = stateWith(
  [
    ['s1', 'step', 0, 0],
    ['s2', 'step', 220, 0],
    ['s3', 'step', 440, 0],
    ['s4', 'step', 0, 300],
    ['s5', 'step', 220, 300],
    ['s6', 'step', 440, 300],
  ],
  [
    ['s1', 'push', 's2'],
    ['s2', 'push', 's3'],
    ['s3', 'push', 's4'],
    ['s4', 'push', 's5'],
    ['s5', 'push', 's6'],
    ['s6', 'rework', 's4', { sharePercent: 5 }],
  ],
);

export const sampleStates: readonly (readonly [string, MapState])[] = [
  ['a lead stream', leadState],
  ['work with parallel branches', webinarState],
  ['a choice of four ways', choiceState],
  ['a stream in two rows', wrappedState],
];

/** A line of many steps, with rework and choices, for measuring. */
export function longState(length: number, perRow = 50): MapState {
  const nodes: NodeLine[] = Array.from({ length }, (_, index) => [
    `n${index}`,
    'step',
    (index % perRow) * 220,
    Math.floor(index / perRow) * 320,
    work(`Step ${index}`, minutes(10 + (index % 50)), days(1 + (index % 7)), 90),
  ]);
  const edges: EdgeLine[] = [];
  for (let index = 1; index < length; index += 1) {
    edges.push([`n${index - 1}`, 'push', `n${index}`]);
    if (index % 10 === 9) edges.push([`n${index}`, 'rework', `n${index - 2}`, { sharePercent: 10 }]);
    if (index % 15 === 7) edges.push([`n${index - 4}`, 'push', `n${index}`, { sharePercent: 20 }]);
  }
  return stateWith(nodes, edges);
}

export function documentOf(state: MapState, title = 'A map'): MapDocument {
  return createDocument({ id: 'm_sample', title, states: [state] });
}

function work(
  name: string,
  processTime: JsonObject,
  waitTime: JsonObject | undefined,
  percentCompleteAccurate: number,
  valueClass = 'value-add',
): JsonObject {
  return {
    name,
    processTime,
    ...(waitTime === undefined ? {} : { waitTime }),
    percentCompleteAccurate,
    people: 0.5,
    valueClass,
  };
}
