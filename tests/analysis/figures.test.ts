import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { codes, customer, day, demandOf, exit, measured, node, source, step, queue } from './mapOf.ts';

/** The figures of a single step on its own. */
function alone(parts: Parameters<typeof step>[0]) {
  return measured({ nodes: { a: step(parts) }, edges: [], demand: demandOf(10, [10, 'd']) });
}

describe('a map that is still being drawn', () => {
  it('is alive from the first step on', () => {
    const { headline } = alone({ pt: [1, 'h'], wait: [1, 'd'] });
    expect(headline).toMatchObject({ flowTime: day + 3600, yield: 1 });
  });

  it('without any node has no figures', () => {
    const { headline, findings, ladder } = measured({ nodes: {}, edges: [] });
    expect(headline).toMatchObject({ flowTime: undefined, yield: undefined, steps: 0 });
    expect(findings).toEqual([]);
    expect(ladder).toEqual([]);
  });

  it('has no ratios while the flow time is 0', () => {
    const { headline } = alone({});
    expect(headline).toMatchObject({ flowTime: 0, valueAddRatio: undefined, activityRatio: undefined });
  });

  it('delivers at every dead end, exits aside', () => {
    const { headline } = measured({
      nodes: { a: step(), b: step({ pt: [2, 'd'] }), c: step({ pt: [4, 'd'] }), x: exit },
      edges: ['a > b 25', 'a > c 25', 'a > x'],
    });
    expect(headline.yield).toBeCloseTo(0.5, 12);
    expect(headline.flowTime).toBeCloseTo(3 * day, 6);
  });

  it('loses what comes to a dead end once there is a customer', () => {
    const { headline } = measured({
      nodes: { a: step(), b: step({ pt: [9, 'd'] }), k: customer },
      edges: ['a > b 25', 'a > k'],
    });
    expect(headline.yield).toBeCloseTo(0.75, 12);
    expect(headline.flowTime).toBe(0);
  });

  it('never enters at an unconnected customer', () => {
    const analysis = measured({ nodes: { a: step({ pt: [1, 'd'] }), k: customer }, edges: [] });
    expect(analysis.headline.flowTime).toBeUndefined();
    expect(codes(analysis)).toEqual(['entry-without-delivery']);
  });

  it('ignores edges with a missing end, information and notes', () => {
    const { headline, findings } = measured({
      nodes: { a: step({ pt: [1, 'd'] }), n: node('note'), i: node('informationSystem') },
      edges: ['a > gone', 'gone > a', 'i > a', 'a > n'],
    });
    expect(headline.flowTime).toBe(day);
    expect(findings).toEqual([]);
  });

  it('says that no unit takes an edge behind the end', () => {
    const analysis = measured({
      nodes: { a: step({ pt: [1, 'd'] }), k: customer, b: step({ pt: [1, 'd'] }) },
      edges: ['a > k', 'k > b', 'b > a'],
    });
    expect(codes(analysis)).toContain('edge-after-the-end');
  });
});

function ways(first: string, second: string) {
  return measured({
    nodes: { s: source, a: step(), b: step({ pt: [1, 'd'] }), c: step({ pt: [3, 'd'] }), k: customer },
    edges: ['s > a', `a > b${first}`, `a > c${second}`, 'b > k', 'c > k'],
  });
}

describe('shares', () => {
  it('not stated split evenly what the stated ones leave', () => {
    expect(ways('', '').headline.flowTime).toBeCloseTo(2 * day, 6);
    expect(ways(' 25', '').headline.flowTime).toBeCloseTo(2.5 * day, 6);
  });

  it('below 100 % lose the rest', () => {
    expect(ways(' 25', ' 25').headline).toMatchObject({ yield: 0.5 });
  });

  it('up to 100.5 % are rounding and scaled to 100', () => {
    const { headline, findings, edges } = ways(' 50.25', ' 50.25');
    expect(headline.flowTime).toBeCloseTo(2 * day, 6);
    expect(edges.get('e1')?.share).toBeCloseTo(0.5, 12);
    expect(findings).toEqual([]);
  });

  it('above 100.5 % are an error on that node, and no figure depends on it', () => {
    const analysis = ways(' 60', ' 41');
    expect(codes(analysis)).toEqual(['shares-above-100']);
    expect(analysis.findings[0]).toMatchObject({ nodes: ['a'], edges: ['e1', 'e2'] });
    expect(analysis.headline).toMatchObject({
      flowTime: undefined,
      yield: undefined,
      effort: undefined,
      steps: 3,
    });
    expect(analysis.nodes.get('a')).toMatchObject({ entering: 1, visits: undefined });
    expect(analysis.nodes.get('b')).toMatchObject({ entering: undefined, processTime: day });
    expect(analysis.ladder).toEqual([]);
  });

  it('above 100.5 % where no unit comes leave the rest alone', () => {
    const analysis = measured({
      nodes: { s: source, a: step({ pt: [1, 'd'] }), k: customer, p: step(), q: step() },
      edges: ['s > a', 'a > k', 'p > q 80', 'p > a 80'],
    });
    expect(codes(analysis)).toEqual(['shares-above-100']);
    expect(analysis.headline.flowTime).toBe(day);
  });
});

describe('a step', () => {
  it('by its lead time waits for what is not process time', () => {
    const { headline, findings } = alone({ pt: [2, 'h'], lead: [2, 'd'] });
    expect(headline).toMatchObject({ flowTime: 2 * day, waitingTime: 2 * day - 7200 });
    expect(findings).toEqual([]);
  });

  it('with a lead time below its process time is refused', () => {
    const analysis = alone({ pt: [2, 'd'], lead: [1, 'd'] });
    expect(codes(analysis)).toEqual(['lead-time-below-process-time']);
    expect(analysis.headline).toMatchObject({
      flowTime: undefined,
      effort: 2 * day,
      yield: 1,
      wipExpected: undefined,
    });
    expect(analysis.ladder).toEqual([]);
  });

  it('unless several people work on it at once: then the lead time passes and the effort is theirs', () => {
    const { headline, findings } = alone({ pt: [2, 'd'], lead: [1, 'd'], people: 4, class: 'value-add' });
    expect(headline).toMatchObject({ flowTime: day, valueAddTime: day, valueAddRatio: 1, effort: 2 * day });
    expect(findings).toEqual([]);
  });

  it('in batches processes the b-th part and waits for the rest, which is ours', () => {
    const { headline, nodes } = alone({
      pt: [8, 'h'],
      wait: [1, 'd'],
      batch: 4,
      people: 1,
      class: 'value-add',
      owner: 'customer',
    });
    expect(headline).toMatchObject({
      flowTime: 2 * day,
      processTime: day / 4,
      valueAddTime: day / 4,
      customerTime: day,
      waiting: { ours: (3 * day) / 4, shared: 0, scheduled: 0 },
      effort: day / 4,
    });
    expect(nodes.get('a')).toMatchObject({ cycleTime: day / 4, utilisation: 0.25 });
  });

  it('may split its process time in three', () => {
    const { headline } = alone({
      split: { valueAdd: duration(1, 'h'), necessary: duration(2, 'h'), waste: duration(3, 'h') },
    });
    expect(headline).toMatchObject({ valueAddTime: 3600, necessaryTime: 7200, wastedWorkTime: 10_800 });
  });

  it('with ranges shows the flow time at all lows and at all highs', () => {
    const { headline } = alone({
      pt: [2, 'h'],
      class: 'value-add',
      wait: [6, 'h'],
      processTimeLow: duration(1, 'h'),
      waitTimeHigh: duration(8, 'h'),
    });
    expect(headline.flowTimeRange).toEqual({ low: 7 * 3600, high: 10 * 3600 });
    expect(headline.valueAddRatioRange?.low).toBeCloseTo(1 / 7, 12);
    expect(headline.valueAddRatioRange?.high).toBeCloseTo(0.2, 12);
    expect(alone({ pt: [2, 'h'] }).headline.flowTimeRange).toBeUndefined();
  });

  it('without people has no utilisation', () => {
    expect(alone({ pt: [2, 'h'] }).nodes.get('a')?.utilisation).toBeUndefined();
  });

  it('of which nothing is known counts as 0 and is listed', () => {
    const analysis = measured({
      nodes: { a: step({ pt: [0, 'h'] }), b: step(), q: queue({}) },
      edges: ['a > b', 'b > q'],
    });
    expect(analysis.headline.flowTime).toBe(0);
    expect(analysis.stepsWithoutFigures).toEqual(['b', 'q']);
  });
});

describe('a transfer time', () => {
  it('joins the wait of the node it leads to, and its owner', () => {
    const { headline, nodes, ladder } = measured({
      nodes: { s: source, a: step({ owner: 'customer', wait: [1, 'd'] }), k: customer },
      edges: ['s > a +2', 'a > k +4'],
    });
    expect(headline).toMatchObject({ flowTime: 7 * day, customerTime: 3 * day, waitingTime: 4 * day });
    expect(nodes.get('a')?.waitTime).toBe(3 * day);
    expect(ladder.map(({ node, wait }) => [node, wait])).toEqual([
      ['a', 3 * day],
      ['k', 4 * day],
    ]);
  });

  it('of several edges is the mean over the units on each', () => {
    const { headline, nodes } = measured({
      nodes: { s: source, a: step(), b: step(), c: step(), k: customer },
      edges: ['s > a 25', 's > b', 'a > c +4', 'b > c', 'c > k'],
    });
    expect(headline.flowTime).toBeCloseTo(day, 6);
    expect(nodes.get('c')?.waitTime).toBeCloseTo(day, 6);
  });
});

describe('the signals', () => {
  it('stand side by side and name only what is not perfect', () => {
    const { signals } = measured({
      nodes: {
        a: step({ wait: [5, 'd'], ca: 100 }),
        b: step({ wait: [1, 'd'], ca: 60 }),
        c: step({ pt: [1, 'h'], people: 1 }),
      },
      edges: ['a > b', 'b > c'],
      demand: demandOf(1, [1, 'd']),
    });
    expect(signals).toEqual({ longestWait: 'a', lowestCompleteAccurate: 'b', highestUtilisation: 'c' });
  });
});
