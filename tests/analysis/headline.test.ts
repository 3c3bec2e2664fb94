import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import {
  customer,
  day,
  demandOf,
  exit,
  measured,
  type NodeParts,
  type Parts,
  queue,
  source,
  step,
} from './mapOf.ts';

const hour = 3600;
const hours = (count: number, parts: Parameters<typeof step>[0] = {}) => step({ pt: [count, 'h'], ...parts });

/** The headline of one line from a source through these nodes to a customer. */
function line(nodes: Readonly<Record<string, NodeParts>>, more: Partial<Parts> = {}) {
  const ids = ['s', ...Object.keys(nodes), 'k'];
  return measured({
    nodes: { s: source, ...nodes, k: customer },
    edges: ids.slice(1).map((to, index) => `${ids[index]} > ${to}`),
    ...more,
  }).headline;
}

describe('waste', () => {
  it('is waiting, wasted work and rework together', () => {
    const { headline } = measured({
      nodes: { s: source, a: hours(3, { class: 'waste', wait: [1, 'h'] }), b: hours(4), k: customer },
      edges: ['s > a', 'a > b', 'b ~ b 20', 'b > k'],
    });
    expect(headline.waitingTime).toBeCloseTo(hour, 6);
    expect(headline.wastedWorkTime).toBeCloseTo((3 + 4) * hour, 6);
    expect(headline.reworkTime).toBeCloseTo(hour, 6);
    expect(headline.wasteTime).toBeCloseTo(9 * hour, 6);
    expect(headline.wasteRatio).toBeCloseTo(1, 12);
  });

  it('has waiting of four owners, of which the customer is none of ours', () => {
    const wait = (count: number, owner: 'ours' | 'shared' | 'scheduled' | 'customer') =>
      step({ wait: [count, 'h'], owner });
    const headline = line({
      a: wait(1, 'ours'),
      b: wait(2, 'shared'),
      c: wait(4, 'scheduled'),
      d: wait(8, 'customer'),
    });
    expect(headline).toMatchObject({
      waiting: { ours: hour, shared: 2 * hour, scheduled: 4 * hour },
      waitingTime: 7 * hour,
      customerTime: 8 * hour,
      flowTime: 15 * hour,
    });
    expect(Object.keys(headline.waiting ?? {})).toEqual(['ours', 'shared', 'scheduled']);
  });

  it('has the wait for the batch as ours, and only the rest as that of who owns it', () => {
    const headline = line({ a: hours(4, { batch: 4, wait: [5, 'h'], owner: 'shared' }) });
    expect(headline.waiting).toEqual({ ours: 3 * hour, shared: 5 * hour, scheduled: 0 });
  });
});

describe('a lead time below its process time', () => {
  const impossible = step({ pt: [2, 'd'], lead: [1, 'd'] });

  it('leaves no flow time where units come to it', () => {
    expect(line({ a: impossible, b: hours(1) })).toMatchObject({
      flowTime: undefined,
      waiting: undefined,
      valueAddRatio: undefined,
      timeInStream: undefined,
      processTime: 2 * day + hour,
      effort: 2 * day + hour,
    });
  });

  it('does no harm where none comes', () => {
    const { headline } = measured({
      nodes: { s: source, a: hours(1), b: impossible, k: customer },
      edges: ['s > a', 'a > k', 'a > b 0', 'b > k'],
    });
    expect(headline).toMatchObject({ flowTime: hour, timeInStream: hour });
  });

  it('leaves the figures alone of a map that nothing flows through', () => {
    const { headline } = measured({ nodes: { a: impossible, k: customer }, edges: [] });
    expect(headline).toMatchObject({ flowTime: undefined, yield: undefined, effort: undefined, steps: 0 });
  });
});

describe('steps and those with a %C&A', () => {
  it('are those that a delivered unit can visit', () => {
    const { headline } = measured({
      nodes: { s: source, a: step({ ca: 90 }), b: step({ ca: 50 }), c: step(), x: exit, k: customer },
      edges: ['s > a', 'a > b 50', 'a > c 50', 'b > x', 'c > k'],
    });
    expect(headline).toMatchObject({ steps: 2, assessedSteps: 1 });
  });

  it('are, behind an error, those that a unit might visit', () => {
    const { headline } = measured({
      nodes: { s: source, a: step({ ca: 90 }), b: step({ ca: 50 }), c: step(), z: step(), k: customer },
      edges: ['s > a', 'a > b 80', 'a > c 80', 'b > k', 'c > k', 'z > k 0'],
    });
    expect(headline).toMatchObject({ steps: 3, assessedSteps: 2 });
  });

  it('do not count queues', () => {
    expect(line({ q: queue({ wait: [1, 'd'] }), a: step() })).toMatchObject({ steps: 1, assessedSteps: 0 });
  });

  it('stay those visited where a loop that nobody comes to is never left', () => {
    const { headline } = measured({
      nodes: { s: source, a: step(), b: step(), c: step(), k: customer },
      edges: ['s > a', 'a > k', 'b > c', 'c > b'],
    });
    expect(headline.steps).toBe(1);
  });
});

describe('the pace', () => {
  const work = { a: hours(1, { people: 1 }), b: hours(2, { people: 1 }) };

  it('has no takt while nothing is delivered or wanted', () => {
    expect(line(work, { demand: demandOf(0, [1, 'd']) })).toMatchObject({
      takt: undefined,
      entryPerPeriod: 0,
      deliveredPerPeriod: 0,
      wipExpected: 0,
      carriedPerWin: undefined,
      throughputPerPeriod: undefined,
    });
  });

  it('has none in an empty period, whatever the demand', () => {
    expect(line(work, { demand: demandOf(5, [0, 'd']) })).toMatchObject({
      takt: undefined,
      entryPerPeriod: undefined,
      deliveredPerPeriod: undefined,
      wipExpected: undefined,
    });
  });

  it('keeps the entry of a demand there while an error hides the rest', () => {
    const { headline } = measured({
      nodes: { s: source, ...work, k: customer },
      edges: ['s > a', 'a > b 80', 'a > k 80', 'b > k'],
      demand: demandOf(4, [1, 'd']),
    });
    expect(headline).toMatchObject({
      entryPerPeriod: 4,
      deliveredPerPeriod: undefined,
      takt: undefined,
      throughputPerPeriod: undefined,
      wipExpected: undefined,
      carriedPerWin: undefined,
    });
  });

  it('knows no throughput without people', () => {
    expect(line({ a: hours(1) }, { demand: demandOf(4, [1, 'd']) })).toMatchObject({
      throughputPerPeriod: undefined,
      deliveredPerPeriod: 4,
      takt: day / 4,
    });
  });

  it('knows no units under way from full load at one step on', () => {
    expect(line(work, { demand: demandOf(3.9, [1, 'd']) }).wipExpected).toBeCloseTo((3.9 * 3) / 8, 9);
    expect(line(work, { demand: demandOf(4, [1, 'd']) }).wipExpected).toBeUndefined();
    expect(line(work, { demand: demandOf(5, [1, 'd']) }).wipExpected).toBeUndefined();
  });

  it('knows no units under way where a lead time is impossible', () => {
    const headline = line({ a: step({ pt: [2, 'd'], lead: [1, 'd'] }) }, { demand: demandOf(1, [10, 'd']) });
    expect(headline).toMatchObject({ wipExpected: undefined, deliveredPerPeriod: 1 });
  });
});

describe('units counted', () => {
  it('are the sum over steps and queues that were counted', () => {
    expect(line({ a: step({ wip: 3 }), q: queue({ count: 4 }), b: step() }).wipCounted).toBe(7);
    expect(line({ a: step({ wip: 0 }), b: step() }).wipCounted).toBe(0);
  });

  it('are not known where nothing was counted', () => {
    expect(line({ a: step(), b: step() }).wipCounted).toBeUndefined();
  });
});

describe('the range of the flow time', () => {
  const low = { processTimeLow: duration(1, 'h') };
  const high = { processTimeHigh: duration(6, 'h') };

  it.each<[string, Readonly<Record<string, NodeParts>>, unknown]>([
    ['one low bound alone', { a: hours(2, low), b: hours(3) }, { low: 4 * hour, high: 5 * hour }],
    ['one high bound alone', { a: hours(2, high), b: hours(3) }, { low: 5 * hour, high: 9 * hour }],
    ['bounds of different steps', { a: hours(2, low), b: hours(3, high) }, { low: 4 * hour, high: 8 * hour }],
    ['no bound', { a: hours(2), b: hours(3) }, undefined],
  ])('of %s', (_what, nodes, range) => {
    expect(line(nodes).flowTimeRange).toEqual(range);
  });

  it('has the smaller figure below, whichever bound gives it', () => {
    const shrinking = hours(2, { class: 'value-add', wait: [2, 'h'], waitTimeHigh: duration(6, 'h') });
    expect(line({ a: shrinking }).valueAddRatioRange).toEqual({ low: 0.25, high: 0.5 });
  });

  it('is not there while the flow time is not defined', () => {
    const impossible = step({ pt: [2, 'd'], lead: [1, 'd'], processTimeLow: duration(1, 'h') });
    const headline = line({ a: impossible });
    expect(headline.flowTimeRange).toBeUndefined();
    expect(headline.valueAddRatioRange).toBeUndefined();
  });

  it('of a ratio is not there where one of the bounds takes no time', () => {
    const maybe = hours(2, { processTimeLow: duration(0, 'h') });
    expect(line({ a: maybe })).toMatchObject({
      flowTimeRange: { low: 0, high: 2 * hour },
      valueAddRatioRange: undefined,
    });
  });
});
