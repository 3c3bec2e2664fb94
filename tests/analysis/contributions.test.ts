import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { metricOf, metrics } from '#src/analysis/metrics/index.ts';
import { factorOf, product } from '#src/analysis/metrics/contributions.ts';
import type { MapDocument } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { customer, demandOf, exit, mapOf, node, type Parts, queue, source, step } from './mapOf.ts';

/** Each part of a measure as it is explained: `draft: 1.25 × 4 h`. */
function explained(id: string, document: MapDocument): readonly string[] {
  const metric = metricOf(id);
  if (metric === undefined) throw new Error(`no measure ${id}`);
  const context = { document, state: stateOf(document, 'current') };
  return metric
    .contributions(analyse(document, 'current'), context)
    .map(({ node: at, how }) => `${at}: ${how}`);
}

/** A brief, a draft that is done again after every fifth review, and a decision that the customer takes. */
const parts: Parts = {
  nodes: {
    s: source,
    brief: step({ pt: [1, 'h'], wait: [1, 'd'], class: 'necessary', ca: 80, people: 1 }),
    draft: step({ pt: [4, 'h'], wait: [2, 'd'], class: 'value-add', ca: 90, people: 2 }),
    review: step({ pt: [30, 'min'], class: 'waste', ca: 95 }),
    decide: step({ pt: [1, 'h'], wait: [3, 'd'], owner: 'customer' }),
    lost: exit,
    k: customer,
  },
  edges: [
    's > brief',
    'brief > draft',
    'draft > review',
    'review ~ draft 20',
    'review > decide',
    'decide > k 50',
    'decide > lost 50',
  ],
  demand: demandOf(4, [1, 'wk']),
};
const offer = mapOf(parts);

describe('how a measure came about', () => {
  it.each<[string, readonly string[]]>([
    [
      'flow-time',
      ['brief: 1 d + 1 h', 'draft: 1.25 × (2 d + 4 h)', 'review: 1.25 × 30 min', 'decide: 3 d + 1 h'],
    ],
    ['process-time', ['brief: 1 h', 'draft: 1.25 × 4 h', 'review: 1.25 × 30 min', 'decide: 1 h']],
    ['effort', ['brief: 1 h', 'draft: 1.25 × 4 h', 'review: 1.25 × 30 min', 'decide: 1 h']],
    ['waiting-time', ['brief: 1 d', 'draft: 1.25 × 2 d']],
    ['customer-time', ['decide: 3 d']],
    ['value-add-time', ['draft: 4 h']],
    ['necessary-time', ['brief: 1 h']],
    ['wasted-work-time', ['review: 30 min', 'decide: 1 h']],
    ['rework-time', ['draft: 0.25 × 4 h', 'review: 0.25 × 30 min']],
    ['waste-time', ['brief: 1 d', 'draft: 2.5 d + 1 h', 'review: 37.5 min', 'decide: 1 h']],
    ['value-add-ratio', ['draft: 4 h ÷ 7.45 d']],
    ['necessary-ratio', ['brief: 1 h ÷ 7.45 d']],
    ['customer-ratio', ['decide: 3 d ÷ 7.45 d']],
    [
      'waste-ratio',
      [
        'brief: 1 d ÷ 7.45 d',
        'draft: (2.5 d + 1 h) ÷ 7.45 d',
        'review: 37.5 min ÷ 7.45 d',
        'decide: 1 h ÷ 7.45 d',
      ],
    ],
    [
      'activity-ratio',
      [
        'brief: 1 h ÷ 7.45 d',
        'draft: 1.25 × 4 h ÷ 7.45 d',
        'review: 1.25 × 30 min ÷ 7.45 d',
        'decide: 1 h ÷ 7.45 d',
      ],
    ],
    [
      'rolled-complete-accurate',
      ['brief: 80 % arrive usable', 'draft: 90 % arrive usable', 'review: 95 % arrive usable'],
    ],
    [
      'units-in-stream',
      [
        'brief: 4 units a period, each 1 d + 1 h',
        'draft: 5 units a period, each 2 d + 4 h',
        'review: 5 units a period, each 30 min',
        'decide: 4 units a period, each 3 d + 1 h',
      ],
    ],
    ['constraint', ['brief: 4 units a period × 1 h: 10 %', 'draft: 5 units a period × 2 h: 25 %']],
  ])('is explained for %s', (id, wanted) => {
    expect(explained(id, offer)).toEqual(wanted);
  });

  it('is explained by who comes as far, along the flow', () => {
    const told = explained('conversion', offer);
    expect(told).toContain('decide: 100 % of those that enter come here');
    expect(told.slice(-2)).toEqual([
      'lost: 50 % of those that enter come here',
      'k: 50 % of those that enter come here',
    ]);
  });

  it('is explained by no step where it belongs to none', () => {
    const whole = [
      'effort-with-losses',
      'takt',
      'entries',
      'deliveries',
      'throughput',
      'units-counted',
      'carried-per-win',
      'time-in-stream',
      'knowledge-questions',
    ];
    for (const id of whole) expect(explained(id, offer), id).toEqual([]);
  });

  it('is explained by parts that sum to it', () => {
    const context = { document: offer, state: stateOf(offer, 'current') };
    const analysis = analyse(offer, 'current');
    for (const metric of metrics.filter(({ sums }) => sums)) {
      const sum = metric.contributions(analysis, context).reduce((total, { value }) => total + value, 0);
      expect(sum, metric.id).toBeCloseTo(metric.value(analysis, context) ?? 0, 9);
    }
  });

  it.each<[string, Parts]>([
    ['on an empty map', { nodes: {}, edges: [] }],
    ['where nothing takes time', { nodes: { s: source, k: customer }, edges: ['s > k'] }],
    [
      'while an error is in the way',
      { ...parts, edges: ['s > brief', 'brief > draft 90', 'brief > lost 40'] },
    ],
  ])('is not known %s, nor explained', (_, broken) => {
    const document = mapOf(broken);
    const context = { document, state: stateOf(document, 'current') };
    const analysis = analyse(document, 'current');
    for (const id of [
      'flow-time-to-loyalty',
      'first-response',
      'constraint',
      'value-add-ratio',
      'waste-ratio',
    ]) {
      expect(metricOf(id)?.value(analysis, context), id).toBeUndefined();
      expect(explained(id, document), id).toEqual([]);
    }
    expect(explained('flow-time', document)).toEqual([]);
  });

  it('counts branches in the shadow in the effort, and in the flow time only the longest', () => {
    const nodes = {
      s: source,
      a: step({ parallel: true }),
      b: step({ pt: [1, 'h'] }),
      c: step({ pt: [3, 'h'] }),
      k: customer,
    };
    const edges = ['s > a', 'a > b', 'a > c', 'b > k', 'c > k'];
    const document = mapOf({ nodes, edges, demand: demandOf(40, [1, 'wk']) });
    expect(explained('effort', document)).toEqual(['b: 1 h', 'c: 3 h']);
    expect(explained('flow-time', document)).toEqual(['c: 3 h']);
    expect(explained('units-in-stream', document)).toEqual(['c: 40 units a period, each 3 h']);
  });

  it('says nothing of the quality of steps that no delivered unit visits, or that are no steps', () => {
    const aside = { ...parts, nodes: { ...parts.nodes, inbox: queue({ count: 1 }), idle: step({ ca: 50 }) } };
    expect(explained('rolled-complete-accurate', mapOf(aside))).toHaveLength(3);
  });

  it('tells what is before the first response, and the wait until it answers', () => {
    const nodes = {
      s: source,
      form: step({ wait: [1, 'd'] }),
      call: node('touchPoint', { waitTime: { value: 2, unit: 'd' } }),
      k: customer,
    };
    expect(
      explained('first-response', mapOf({ nodes, edges: ['s > form', 'form > call', 'call > k'] })),
    ).toEqual(['form: 1 d before it', 'call: 2 d until it answers']);
  });

  it('tells how long it takes to the purchase, and along which loops back again', () => {
    const nodes = { s: source, call: step({ pt: [1, 'd'] }), offer: step({ pt: [3, 'd'] }), k: customer };
    const edges = ['s > call', 'call > offer', 'offer > k'];
    const loops = (...more: readonly string[]) =>
      explained('flow-time-to-loyalty', mapOf({ nodes, edges: [...edges, ...more] }));
    expect(loops('k @ offer 30', 'k @ call 10')).toEqual([
      'k: to the purchase',
      'offer: 75 % × 3 d',
      'call: 25 % × 4 d',
    ]);
    expect(loops('k @ offer 30', 'k @ offer 10 +5')).toEqual([
      'k: to the purchase',
      'offer: 75 % × 3 d + 25 % × 8 d',
    ]);
    expect(loops()).toEqual([]);
  });
});

describe('a product in words', () => {
  const office = { hoursPerDay: 8, daysPerWeek: 5 };

  it.each([
    [2, [3600], '2 × 1 h'],
    [2, [3600, 60], '2 × (1 h + 1 min)'],
    [1, [3600, 60], '1 h + 1 min'],
    [1, [0, 60], '1 min'],
    [2, [0, 60], '2 × 1 min'],
    [2, [0, 0], '0 min'],
    [2, [], '0 min'],
    [1.0001, [60], '1 min'],
    [0.5, [60], '0.5 × 1 min'],
  ])('of %d and %o is %s', (factor, times, words) => {
    expect(product(factor, times, office)).toBe(words);
  });

  it('has no factor where there is no time', () => {
    expect([factorOf(6, 3), factorOf(6, 0), factorOf(0, 3)]).toEqual([2, 0, 0]);
  });
});
