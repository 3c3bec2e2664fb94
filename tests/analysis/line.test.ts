import { describe, expect, it } from 'vitest';
import { codes, customer, day, exit, mapOf, measured, source, step } from './mapOf.ts';
import { analyse } from '#src/analysis/analyse.ts';

const a = step({ pt: [4, 'h'], wait: [1, 'd'], class: 'value-add', ca: 80 });
const b = step({ pt: [2, 'h'], wait: [2, 'd'], class: 'necessary', owner: 'customer', ca: 50 });
const c = step({ pt: [2, 'h'], wait: [1, 'd'], owner: 'scheduled' });

describe('a plain line', () => {
  const line = measured({
    nodes: { s: source, a, b, c, k: customer },
    edges: ['s > a', 'a > b', 'b > c', 'c > k'],
  });

  it('gives the textbook figures', () => {
    expect(line.headline).toMatchObject({
      flowTime: 5 * day,
      processTime: day,
      valueAddTime: 0.5 * day,
      necessaryTime: 0.25 * day,
      customerTime: 2 * day,
      wasteTime: 2.25 * day,
      waitingTime: 2 * day,
      waiting: { ours: day, shared: 0, scheduled: day },
      wastedWorkTime: 0.25 * day,
      reworkTime: 0,
      valueAddRatio: 0.1,
      necessaryRatio: 0.05,
      customerRatio: 0.4,
      wasteRatio: 0.45,
      activityRatio: 0.2,
      rolledCompleteAccurate: 0.4,
      assessedSteps: 2,
      steps: 3,
      effort: day,
      effortWithLosses: day,
      yield: 1,
    });
    expect(codes(line)).toEqual(['low-complete-accurate']);
  });

  it('visits every node once', () => {
    for (const figures of line.nodes.values()) {
      expect(figures).toMatchObject({ visits: 1, reach: 1, entering: 1, onClock: true });
    }
  });

  it('has a ladder of steps that sums to the flow time', () => {
    expect(line.ladder.map((segment) => segment.node)).toEqual(['a', 'b', 'c']);
    expect(line.ladder.reduce((sum, { wait, process }) => sum + wait + process, 0)).toBe(5 * day);
  });

  it('has no pace without a demand', () => {
    expect(line.headline).toMatchObject({
      takt: undefined,
      entryPerPeriod: undefined,
      wipExpected: undefined,
    });
    expect(line.constraint).toBeUndefined();
  });
});

describe('losses', () => {
  it('count only for the yield and the effort, not for a delivered unit', () => {
    const { headline, nodes } = measured({
      nodes: { s: source, a, b, k: customer, x: exit },
      edges: ['s > a', 'a > b 50', 'a > x 30', 'b > k'],
    });
    expect(headline.yield).toBeCloseTo(0.5, 12);
    expect(headline.flowTime).toBeCloseTo(3.75 * day, 6);
    expect(headline.effort).toBeCloseTo(0.75 * day, 6);
    expect(headline.effortWithLosses).toBeCloseTo(1.25 * day, 6);
    expect(nodes.get('x')).toMatchObject({ visits: 0, entering: 0.3 });
  });
});

describe('analyse', () => {
  it('computes once per state and calendar', () => {
    const map = mapOf({ nodes: { a }, edges: [] });
    expect(analyse(map, 'current')).toBe(analyse({ ...map, title: 'Another' }, 'current'));
  });
});
