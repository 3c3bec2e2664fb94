import { describe, expect, it } from 'vitest';
import {
  codes,
  customer,
  day,
  demandOf,
  exit,
  measured,
  node,
  type Parts,
  queue,
  source,
  step,
} from './mapOf.ts';

const month = 20 * day;
const calendar = { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 };
const work = step({ pt: [1, 'h'], wait: [1, 'd'], people: 1 });

describe('demand', () => {
  const funnel: Parts = {
    nodes: { s: source, a: work, b: step({ pt: [2, 'h'], people: 1 }), x: exit, k: customer },
    edges: ['s > a', 'a > b 25', 'a > x', 'b > k 50'],
    calendar,
  };

  it('at the entry gives the deliveries by the yield', () => {
    const { headline, nodes, edges, periodSeconds } = measured({
      ...funnel,
      demand: demandOf(80, [1, 'mo']),
    });
    expect(headline).toMatchObject({ entryPerPeriod: 80, deliveredPerPeriod: 10, takt: month / 10 });
    expect(nodes.get('a')).toMatchObject({ arrivalsPerPeriod: 80, utilisation: 0.5 });
    expect(nodes.get('b')).toMatchObject({ arrivalsPerPeriod: 20, utilisation: 0.25 });
    expect(nodes.get('x')?.arrivalsPerPeriod).toBe(60);
    expect(edges.get('e1')).toEqual({ share: 0.25, unitsPerPeriod: 20 });
    expect(periodSeconds).toBe(month);
  });

  it('at the customer gives what must enter', () => {
    const analysis = measured({ ...funnel, demand: demandOf(10, [1, 'mo'], 'customer') });
    expect(analysis.headline.entryPerPeriod).toBeCloseTo(80, 9);
    expect(analysis.headline.deliveredPerPeriod).toBe(10);
    expect(analysis.nodes.get('b')?.arrivalsPerPeriod).toBeCloseTo(20, 9);
  });

  it('names the constraint and what the stream can carry', () => {
    const { constraint, headline } = measured({ ...funnel, demand: demandOf(80, [1, 'mo']) });
    expect(constraint).toEqual({ node: 'a', utilisation: 0.5 });
    expect(headline.throughputPerPeriod).toBeCloseTo(20, 9);
  });

  it("counts units under way by Little's law, losses included", () => {
    const { headline, nodes } = measured({ ...funnel, demand: demandOf(80, [1, 'mo']) });
    expect(nodes.get('a')?.wipExpected).toBeCloseTo((80 * 9) / 160, 9);
    expect(headline.wipExpected).toBeCloseTo((80 * 9 + 20 * 2) / 160, 9);
    expect(headline.timeInStream).toBeCloseTo(9.5 * 3600, 6);
    expect(headline.carriedPerWin).toBeCloseTo(0.475, 9);
  });

  it('at full load says so and gives no steady number of units', () => {
    const analysis = measured({ ...funnel, demand: demandOf(160, [1, 'mo']) });
    expect(codes(analysis)).toEqual(['utilisation-above-100']);
    expect(analysis.constraint?.utilisation).toBeCloseTo(1, 12);
    expect(analysis.headline.wipExpected).toBeUndefined();
    expect(analysis.headline.carriedPerWin).toBeUndefined();
    expect(analysis.nodes.get('a')?.wipExpected).toBeUndefined();
    expect(analysis.nodes.get('b')?.wipExpected).toBeDefined();
    const over = measured({ ...funnel, demand: demandOf(200, [1, 'mo']) });
    expect(over.findings[0]?.message).toContain('10 units a week');
  });

  it('at the customer keeps its takt while an error hides the rest', () => {
    const { headline } = measured({
      ...funnel,
      edges: ['s > a', 'a > b 80', 'a > x 30', 'b > k 50'],
      demand: demandOf(10, [1, 'mo'], 'customer'),
    });
    expect(headline).toMatchObject({ takt: month / 10, deliveredPerPeriod: 10, entryPerPeriod: undefined });
  });
});

describe('a customer whom nobody reaches', () => {
  const lost: Parts = {
    nodes: { s: source, a: work, x: exit, k: customer, m: work },
    edges: ['s > a', 'a > x', 'm > k', 'k @ a 20'],
    calendar,
  };

  it('says what is wanted, and not what would have to come in for it', () => {
    const { headline, nodes } = measured({ ...lost, demand: demandOf(8, [1, 'mo'], 'customer') });
    expect(headline.deliveredPerPeriod).toBe(8);
    expect(nodes.get('a')?.arrivalsPerPeriod).toBeUndefined();
  });
});

describe('a queue that would take longer than any number', () => {
  it('counts with the wait that is entered, and no figure is infinite', () => {
    const { headline } = measured({
      nodes: { s: source, q: queue({ count: 1e300 }), a: work, k: customer },
      edges: ['s > q', 'q > a', 'a > k'],
      calendar,
      demand: demandOf(1e-10, [1, 'mo']),
    });
    expect(headline.flowTime).toBeCloseTo(day + 3600, 6);
  });
});

describe('loops after purchase', () => {
  const parts: Parts = {
    nodes: { s: source, a: step({ pt: [1, 'h'], people: 1 }), b: step({ pt: [1, 'h'] }), k: customer },
    edges: ['s > a', 'a > b 50', 'b > k 80', 'k @ b 50'],
    calendar,
    demand: demandOf(60, [1, 'mo']),
  };

  it('add deliveries: D = entries · Y ÷ (1 − Σ s · Y(k))', () => {
    const { headline, nodes, edges } = measured(parts);
    expect(headline.deliveredPerPeriod).toBeCloseTo((60 * 0.4) / (1 - 0.5 * 0.8), 9);
    expect(nodes.get('a')?.arrivalsPerPeriod).toBeCloseTo(60, 9);
    expect(nodes.get('b')?.arrivalsPerPeriod).toBeCloseTo(30 + 20, 9);
    expect(edges.get('e3')?.unitsPerPeriod).toBeCloseTo(20, 9);
  });

  it('leave the flow time of the first delivery and the yield alone', () => {
    const { headline } = measured(parts);
    expect(headline.flowTime).toBeCloseTo(2 * 3600, 6);
    expect(headline.yield).toBeCloseTo(0.4, 12);
  });

  it('lower what must enter for a demand at the customer', () => {
    const { headline } = measured({ ...parts, demand: demandOf(40, [1, 'mo'], 'customer') });
    expect(headline.entryPerPeriod).toBeCloseTo(60, 9);
    expect(headline.deliveredPerPeriod).toBe(40);
  });

  it('that bring back all are an error', () => {
    const analysis = measured({
      ...parts,
      edges: ['s > a', 'a > b', 'b > k', 'k @ b 60', 'k @ a 40'],
    });
    expect(codes(analysis)).toEqual(['returns-without-end']);
    expect(analysis.headline.deliveredPerPeriod).toBeUndefined();
    expect(analysis.headline.flowTime).toBeCloseTo(2 * 3600, 6);
  });

  it('take their share of the deliveries at their own customer', () => {
    const { headline } = measured({
      nodes: { s: source, a: step(), k: customer, l: customer },
      edges: ['s > a', 'a > k 75', 'a > l 25', 'l @ a 100'],
      calendar,
      demand: demandOf(60, [1, 'mo']),
    });
    // Of every unit at a, a quarter comes round again: 60 ÷ (1 − ¼) deliveries.
    expect(headline.deliveredPerPeriod).toBeCloseTo(80, 9);
  });

  it('bring back to each other what two customers send: 60 come in, 15 come back along each, 90 are delivered', () => {
    const { headline, nodes, edges } = measured({
      nodes: { s: source, a: step(), b: step(), k: customer, l: customer },
      edges: ['s > a', 'a > b 60', 'a > k 40', 'b > l', 'k @ b 50', 'l @ a 25'],
      calendar,
      demand: demandOf(60, [1, 'mo']),
    });
    expect(headline.deliveredPerPeriod).toBeCloseTo(90, 9);
    expect(nodes.get('a')?.arrivalsPerPeriod).toBeCloseTo(75, 9);
    expect(nodes.get('b')?.arrivalsPerPeriod).toBeCloseTo(60, 9);
    expect(edges.get('e4')?.unitsPerPeriod).toBeCloseTo(15, 9);
    expect(edges.get('e5')?.unitsPerPeriod).toBeCloseTo(15, 9);
  });

  it('without a share bring nothing back', () => {
    const { headline, edges } = measured({ ...parts, edges: ['s > a', 'a > b 50', 'b > k 80', 'k @ b'] });
    expect(headline.deliveredPerPeriod).toBeCloseTo(24, 9);
    expect(edges.get('e3')?.unitsPerPeriod).toBeUndefined();
  });

  it('may bring units back to a step that no first unit visits', () => {
    const { nodes, headline } = measured({
      nodes: { s: source, a: step(), r: work, k: customer },
      edges: ['s > a', 'a > k', 'k @ r 50', 'r > k'],
      calendar,
      demand: demandOf(60, [1, 'mo']),
    });
    expect(headline.deliveredPerPeriod).toBeCloseTo(120, 9);
    expect(nodes.get('r')).toMatchObject({ visits: 0, entering: 0 });
    expect(nodes.get('r')?.arrivalsPerPeriod).toBeCloseTo(60, 9);
  });
});

describe('a queue', () => {
  it('is counted as days of demand by the rate that passes it, repeats included', () => {
    const { nodes } = measured({
      nodes: { s: source, q: queue({ count: 40 }), a: step({ pt: [1, 'h'] }), k: customer },
      edges: ['s > q', 'q > a', 'a ~ q 50', 'a > k'],
      calendar,
      demand: demandOf(20, [1, 'mo']),
    });
    expect(nodes.get('q')).toMatchObject({ waitTime: 20 * day, wipExpected: 40 });
  });

  it('counts as no wait while no rate is known, and says so', () => {
    const analysis = measured({ nodes: { q: queue({ count: 40 }) }, edges: [] });
    expect(analysis.headline.flowTime).toBe(0);
    expect(codes(analysis)).toEqual(['queue-count-without-demand']);
  });

  it('keeps its entered wait while no rate is known', () => {
    const { headline } = measured({ nodes: { q: queue({ count: 40, wait: [2, 'd'] }) }, edges: [] });
    expect(headline.flowTime).toBe(2 * day);
  });
});

/** Two sources with these volumes. */
function twoSources(first: number | undefined, second: number | undefined): Parts {
  return {
    nodes: {
      s: node('source', first === undefined ? {} : { volume: first }),
      t: node('source', second === undefined ? {} : { volume: second }),
      a: work,
      b: work,
      k: customer,
    },
    edges: ['s > a', 't > b', 'a > b', 'b > k'],
  };
}

describe('several entries', () => {
  it('share the arrivals by their volume, evenly where none is given', () => {
    expect(measured(twoSources(300, 100)).nodes.get('a')?.visits).toBeCloseTo(0.75, 12);
    expect(measured(twoSources(undefined, undefined)).nodes.get('a')?.visits).toBeCloseTo(0.5, 12);
    const mixed = measured(twoSources(undefined, 100));
    expect(mixed.nodes.get('a')?.visits).toBe(0);
    expect(codes(mixed)).toEqual(['volume-missing']);
  });

  it('leaves out, and names, one that reaches no delivery', () => {
    const analysis = measured({
      nodes: { s: source, t: source, a: work, b: work, k: customer },
      edges: ['s > a', 'a > k', 't > b'],
    });
    expect(codes(analysis)).toEqual(['entry-without-delivery']);
    expect(analysis.findings[0]?.nodes).toEqual(['t']);
    expect(analysis.headline).toMatchObject({ yield: 1, steps: 1 });
  });
});
