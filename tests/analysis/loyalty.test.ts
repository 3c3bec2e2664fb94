import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { loyalty } from '#src/analysis/loyalty.ts';
import { metricOf } from '#src/analysis/metrics/index.ts';
import type { MapDocument } from '#src/model/document.ts';
import { changeEdgeKind } from '#src/model/edits/changeEdgeKind.ts';
import { templates } from '#src/templates/index.ts';
import { customer, exit, mapOf, source, step } from './mapOf.ts';

const day = 8 * 3600;
const inDays = (document: MapDocument) => (loyalty(document, 'current')?.toLoyalty ?? NaN) / day;

const office = { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 };
const line = { source, call: step({ wait: [5, 'd'] }), offer: step({ wait: [10, 'd'] }), buyer: customer };
const flow = ['source > call', 'call > offer 60', 'offer > buyer 40'];

describe('the flow time to loyalty', () => {
  it('is the flow time, and the way of one loop from the purchase to the next', () => {
    // 15 d to the purchase, 120 d until they come back, 10 d to the offer and its decision.
    const document = mapOf({ nodes: line, edges: [...flow, 'buyer @ offer 25 +120'], calendar: office });
    expect(inDays(document)).toBeCloseTo(145, 9);
  });

  it('weighs several loops with the customers who come back along each and buy again', async () => {
    // The case of docs/measures.md: of 100 customers 30 come back to a step from which 24 % buy, 25 to one with 40 %.
    const template = templates.find(({ id }) => id === 'stay-in-touch');
    const document = await template?.load();
    if (document === undefined) throw new Error('no such template');
    const stay = 0.3 * 0.24;
    const again = 0.25 * 0.4;
    const after = (stay * (60 + 15.5) + again * (120 + 10.25)) / (stay + again);
    expect(inDays(document)).toBeCloseTo(20.625 + after, 9);
    expect(inDays(document)).toBeCloseTo(127.956, 3);
  });

  it('does not count those who were sent by others', () => {
    const document = mapOf({ nodes: line, edges: [...flow, 'buyer @ call 25'], calendar: office });
    expect(loyalty(document, 'current')).toBeDefined();
    const edge = document.states[0]?.edges.at(-1)?.id ?? '';
    expect(loyalty(changeEdgeKind(document, 'current', edge, 'referral'), 'current')).toBeUndefined();
  });

  it('goes on along a path after the purchase to another customer', () => {
    const after = { use: step({ wait: [30, 'd'] }), loyal: customer };
    const document = mapOf({
      nodes: { ...line, ...after },
      edges: [...flow, 'buyer @ use 100', 'use > loyal 50'],
      calendar: office,
    });
    expect(inDays(document)).toBeCloseTo(15 + 30, 9);
  });

  it('repeats what is done again on the way, and waits for the longest branch only', () => {
    const nodes = {
      ...line,
      split: step({ parallel: true }),
      short: step({ wait: [1, 'd'] }),
      long: step({ wait: [4, 'd'] }),
      check: step({ wait: [2, 'd'] }),
    };
    const edges = [
      'source > split',
      'split > short',
      'split > long',
      'short > check',
      'long > check',
      'check ~ split 50',
      'check > buyer 50',
      'buyer @ split 10 +20',
    ];
    // Twice through both: (4 + 2) · 2 = 12 d, to the purchase and again after 20 d.
    expect(inDays(mapOf({ nodes, edges, calendar: office }))).toBeCloseTo(12 + 20 + 12, 9);
  });

  it('contains the transfers on the way, of those who are delivered to again', () => {
    const edges = ['source > call', 'call > offer 60 +3', 'offer > buyer 40 +2', 'buyer @ call 25 +120'];
    // 20 d to the purchase; from the call on again the same.
    expect(inDays(mapOf({ nodes: line, edges, calendar: office }))).toBeCloseTo(20 + 120 + 20, 9);
  });

  it('weighs ways by those who are delivered to along each', () => {
    const nodes = { ...line, quick: step(), slow: step() };
    const edges = [
      'source > call',
      'call > quick 30 +1',
      'call > slow 30 +4',
      'quick > buyer 50',
      'slow > buyer 100',
      'buyer @ call 25 +120',
    ];
    // 15 % along the quick way, 30 % along the slow one: 5 + ⅓ · 1 + ⅔ · 4 = 8 d, twice.
    expect(inDays(mapOf({ nodes, edges, calendar: office }))).toBeCloseTo(8 + 120 + 8, 9);
  });

  it('says of each loop where it leads, what share it has and how long it takes', () => {
    const edges = [...flow, 'buyer @ offer 30 +120', 'buyer @ call 10 +60'];
    const found = loyalty(mapOf({ nodes: line, edges, calendar: office }), 'current');
    // Bought again: 30 · 0.4 = 12 and 10 · 0.24 = 2.4 of 100.
    expect(found?.toPurchase).toBeCloseTo(15 * day, 6);
    expect(found?.returns.map(({ edge, customer: from, to }) => [edge, from, to])).toEqual([
      ['e3', 'buyer', 'offer'],
      ['e4', 'buyer', 'call'],
    ]);
    expect(found?.returns.map(({ share }) => Number(share.toFixed(9)))).toEqual([0.833333333, 0.166666667]);
    expect(found?.returns.map(({ time }) => Number((time / day).toFixed(9)))).toEqual([130, 75]);
  });

  it('leaves out a loop from which nobody buys again', () => {
    const nodes = { ...line, lost: step(), gone: exit };
    const edges = [...flow, 'lost > gone', 'buyer @ offer 30 +120', 'buyer @ lost 10'];
    const found = loyalty(mapOf({ nodes, edges, calendar: office }), 'current');
    expect(found?.returns.map(({ to, share }) => [to, share])).toEqual([['offer', 1]]);
  });

  const impossible = step({ pt: [2, 'd'], lead: [1, 'd'] });
  const back = 'buyer @ offer 25';

  it.each([
    [
      'an error is in the way',
      line,
      ['source > call', 'call > offer 80', 'call > buyer 80', 'offer > buyer', back],
    ],
    ['all come back', line, ['source > call', 'call > offer', 'offer > buyer', 'buyer @ offer 100']],
    ['a lead time is impossible', { ...line, call: impossible }, [...flow, back]],
    ['nobody reaches the customer', line, ['source > call', 'call > offer', back]],
  ])('is not defined where %s', (_what, nodes, edges) => {
    expect(loyalty(mapOf({ nodes, edges, calendar: office }), 'current')).toBeUndefined();
  });

  it('is not defined without a loop, or with one that nobody takes', () => {
    expect(loyalty(mapOf({ nodes: line, edges: flow }), 'current')).toBeUndefined();
    expect(loyalty(mapOf({ nodes: line, edges: [...flow, 'buyer @ call'] }), 'current')).toBeUndefined();
  });

  it('is explained by parts that sum to it', () => {
    const document = mapOf({ nodes: line, edges: [...flow, 'buyer @ offer 25 +120', 'buyer @ call 5'] });
    const [state] = document.states;
    const metric = metricOf('flow-time-to-loyalty');
    if (state === undefined || metric === undefined) throw new Error('nothing to explain');
    const context = { document, state };
    const analysis = analyse(document, 'current');
    const parts = metric.contributions(analysis, context);
    expect(parts.map(({ node }) => node)).toEqual(['buyer', 'offer', 'call']);
    expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(
      metric.value(analysis, context) ?? NaN,
      6,
    );
  });
});
