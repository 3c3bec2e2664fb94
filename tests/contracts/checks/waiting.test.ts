import { expect, it } from 'vitest';
import { findings } from '#src/analysis/findings.ts';
import { customer, demandOf, node, source, step } from '#tests/analysis/mapOf.ts';
import { type MapParts, stages, withParts } from './withParts.ts';

const line: MapParts = {
  nodes: { visitors: source, a: step({ class: 'value-add', pt: [1, 'h'] }), b: step(), buyer: customer },
  edges: ['visitors > a', 'a > b', 'b > buyer'],
};
const need = { id: 'N1', text: 'An answer', kind: 'service' } as const;
const said = { customer: { name: 'A buyer', needs: [need] } };

/** What somebody has begun, and the checks that must not speak yet. */
const begun: readonly (readonly [string, MapParts, readonly string[]])[] = [
  [
    'a stream without a word about the customer',
    line,
    ['no-customer', 'no-need', 'stream-stops-at-purchase', 'constraint-without-missing-knowledge'],
  ],
  [
    'needs that no step is linked to yet',
    said,
    ['step-without-need', 'need-without-step', 'ctq-without-step'],
  ],
  ['a customer and a first step', { ...said, nodes: { a: step() } }, ['no-need', 'no-customer']],
  [
    'a customer named before there is a stream to speak of',
    { customer: { name: 'A buyer' }, nodes: { a: step(), b: step() }, edges: ['a > b'] },
    ['no-need'],
  ],
  ['stages with no step in them', { ...line, state: { stages } }, ['step-without-stage']],
  [
    'a hand-over of which the trigger alone is known',
    { ...line, edgeParts: { e1: { data: { trigger: 'b asks' } } } },
    ['undefined-hand-over'],
  ],
  [
    'a stream of work in which steps say what is known',
    {
      ...line,
      stream: { kind: 'work' },
      nodes: { ...line.nodes, a: step({ knowledge: { from: 'data', to: 'data' } }) },
      state: { wipLimits: { data: 0 } },
    },
    ['no-knowledge-moved', 'column-over-limit', 'column-without-limit', 'no-upsell'],
  ],
  [
    'a busy step on a map without a word about knowledge',
    {
      ...line,
      demand: demandOf(8, [1, 'd']),
      nodes: { ...line.nodes, a: step({ pt: [0.9, 'h'], people: 1 }) },
    },
    ['constraint-without-missing-knowledge', 'only-more-people'],
  ],
  [
    'one contact that we start',
    { ...line, nodes: { ...line.nodes, a: node('touchPoint', { startedBy: 'us' }) } },
    ['no-self-serve', 'missing-pull-level', 'late-first-response'],
  ],
  [
    'a page that customers find by themselves, and a contact days later',
    {
      ...line,
      nodes: {
        ...line.nodes,
        a: node('touchPoint', { startedBy: 'customer', selfServe: 'yes' }),
        b: node('touchPoint', { waitTime: { value: 5, unit: 'd' } }),
      },
    },
    ['late-first-response'],
  ],
  [
    'two steps with times, one of them much longer',
    { ...line, nodes: { ...line.nodes, a: step({ wait: [9, 'd'] }), b: step({ wait: [1, 'h'] }) } },
    ['one-step-holds-flow-time'],
  ],
  [
    'a wait of 48 h on a map that runs round the clock',
    {
      ...line,
      calendar: { hoursPerDay: 24, daysPerWeek: 7 },
      nodes: { ...line.nodes, a: step({ wait: [48, 'h'] }) },
    },
    ['wait-in-24-hours'],
  ],
];

it.each(begun)('%s is left in peace', (_, parts, codes) => {
  const found = findings(withParts(parts), 'current').map(({ code }) => code);
  expect(found.filter((code) => codes.includes(code))).toEqual([]);
});
