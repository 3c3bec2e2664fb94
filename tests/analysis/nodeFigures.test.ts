import { describe, expect, it } from 'vitest';
import { finite } from '#src/analysis/nodeFigures.ts';
import { customer, day, demandOf, exit, measured, type Parts, queue, source, step } from './mapOf.ts';

const month = 20 * day;
const calendar = { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 };

function figuresOf(id: string, parts: Parts) {
  const found = measured({ calendar, ...parts }).nodes.get(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe('a transfer time joins the wait of one visit', () => {
  it('of a branch off the clock too', () => {
    const parts: Parts = {
      nodes: { o: step({ parallel: true }), a: step(), b: step({ pt: [9, 'd'] }), m: step(), k: customer },
      edges: ['o > a +2', 'o > b +1', 'a > m +3', 'b > m +5', 'm > k'],
    };
    expect(figuresOf('a', parts)).toMatchObject({ onClock: false, waitTime: 2 * day });
    expect(figuresOf('b', parts)).toMatchObject({ onClock: true, waitTime: day });
    // Only the branch on the clock lets the meeting node wait.
    expect(figuresOf('m', parts)).toMatchObject({ onClock: true, waitTime: 5 * day });
  });

  it('of a node that no delivered unit comes to', () => {
    const parts: Parts = {
      nodes: { s: source, a: step(), lost: step({ wait: [1, 'd'] }), x: exit, k: customer },
      edges: ['s > a', 'a > lost 25 +2', 'a > k', 'lost > x +4'],
    };
    expect(figuresOf('lost', parts)).toMatchObject({ visits: 0, waitTime: 3 * day, onClock: true });
    expect(figuresOf('x', parts).waitTime).toBe(4 * day);
  });

  it('and not of a node that no unit comes to at all', () => {
    const parts: Parts = {
      nodes: { s: source, a: step(), b: step({ wait: [1, 'd'] }), k: customer },
      edges: ['s > a', 'a > k', 'k > b +2'],
    };
    expect(figuresOf('b', parts)).toMatchObject({ waitTime: day, entering: 0, onClock: true });
  });

  it('for the units that are delivered, whatever is lost before and behind', () => {
    const { headline, nodes } = measured({
      nodes: { s: source, a: step(), b: step(), c: step(), k: customer },
      edges: ['s > a', 'a > b 40 +2', 'a > c 40', 'b > k 50 +1', 'c > k', 'k @ a 10 +9'],
    });
    // Of those delivered one in three comes by b.
    expect(headline.flowTime).toBeCloseTo(day, 6);
    expect(nodes.get('b')?.waitTime).toBeCloseTo(2 * day, 6);
    expect(nodes.get('k')?.waitTime).toBeCloseTo(day / 3, 6);
  });

  it('of a step that some come to in a branch, more than once', () => {
    const parts: Parts = {
      nodes: {
        o: step({ parallel: true }),
        a: step({ pt: [9, 'd'] }),
        x: step(),
        b: step(),
        m: step(),
        k: customer,
      },
      edges: ['o > a', 'o > b', 'a > x 25 +4', 'x ~ a 100 +1', 'a > m', 'b > m', 'm > k'],
    };
    expect(figuresOf('x', parts).waitTime).toBeCloseTo(4 * day, 6);
    // Of four times it is come to, one is a repetition.
    expect(figuresOf('a', parts).waitTime).toBeCloseTo(day / 4, 6);
  });

  it('of a connection that is walked in a block and again behind it', () => {
    const parts: Parts = {
      nodes: { o: step({ parallel: true }), a: step({ pt: [9, 'd'] }), b: step(), m: step(), k: customer },
      edges: ['o > a', 'o > b', 'a > m +1', 'b > m', 'm ~ a 20', 'm > k'],
    };
    expect(figuresOf('m', parts).waitTime).toBeCloseTo(day, 6);
  });

  it('of a loop after the purchase not: that is no part of the first delivery', () => {
    const parts: Parts = {
      nodes: { s: source, a: step({ wait: [1, 'd'] }), k: customer },
      edges: ['s > a', 'a > k', 'k @ a 20 +3'],
    };
    expect(figuresOf('a', parts).waitTime).toBe(day);
  });

  it('is the mean of rework and first coming', () => {
    const parts: Parts = {
      nodes: { s: source, a: step(), k: customer },
      edges: ['s > a +1', 'a ~ a 50 +4', 'a > k'],
    };
    // Every other visit is a repeated one.
    expect(figuresOf('a', parts).waitTime).toBeCloseTo(2.5 * day, 6);
  });
});

describe('the figures of one visit', () => {
  it('are those of the step, batch waiting included', () => {
    const batch = step({ pt: [8, 'h'], wait: [1, 'h'], batch: 4, class: 'necessary' });
    expect(figuresOf('a', { nodes: { a: batch }, edges: [] })).toMatchObject({
      waitTime: 7 * 3600,
      processTime: 7200,
      valueAddTime: 0,
      necessaryTime: 7200,
      wastedWorkTime: 0,
      effort: 7200,
      arrivalsPerPeriod: undefined,
      utilisation: undefined,
      wipExpected: undefined,
    });
  });

  it('stay where nothing flows', () => {
    const parts: Parts = { nodes: { a: step({ pt: [1, 'h'], wait: [2, 'h'] }), k: customer }, edges: [] };
    expect(figuresOf('a', parts)).toMatchObject({
      waitTime: 7200,
      processTime: 3600,
      visits: undefined,
      reach: undefined,
      entering: undefined,
      onClock: true,
    });
  });
});

describe('load and units under way', () => {
  const loaded = (units: number, parts = step({ pt: [1, 'h'], wait: [1, 'h'], people: 1 })) =>
    figuresOf('a', { nodes: { a: parts }, edges: [], demand: demandOf(units, [1, 'd']) });

  it('are those of the arrivals in the period', () => {
    expect(loaded(4)).toMatchObject({ arrivalsPerPeriod: 4, utilisation: 0.5, wipExpected: 1 });
  });

  it('know no steady number of units at full load, rounding aside, but below it', () => {
    expect(loaded(8).wipExpected).toBeUndefined();
    expect(loaded(9)).toMatchObject({ utilisation: 1.125, wipExpected: undefined });
    expect(loaded(8 * (1 - 1e-10)).wipExpected).toBeUndefined();
    expect(loaded(8 * (1 - 1e-8)).wipExpected).toBeCloseTo(2, 6);
  });

  it('count units without people, whose load is not known', () => {
    expect(loaded(4, step({ pt: [1, 'h'], wait: [1, 'h'] }))).toMatchObject({
      utilisation: undefined,
      wipExpected: 1,
    });
  });

  it('count no units where the lead time can’t be', () => {
    const impossible = step({ pt: [2, 'h'], lead: [1, 'h'], people: 1 });
    expect(loaded(1, impossible)).toMatchObject({ utilisation: 0.25, wipExpected: undefined });
  });

  it('count those that wait for the rest of their batch as under way', () => {
    expect(loaded(3, step({ pt: [8, 'h'], batch: 4 })).wipExpected).toBe(3);
  });

  it('count those in transfer as under way', () => {
    const parts: Parts = {
      nodes: { s: source, a: step({ pt: [8, 'h'] }), k: customer },
      edges: ['s > a +2', 'a > k'],
      demand: demandOf(2, [1, 'd']),
    };
    expect(figuresOf('a', parts).wipExpected).toBe(6);
  });

  it('are not known behind an error, and known before it', () => {
    const parts: Parts = {
      nodes: {
        s: source,
        a: step({ pt: [1, 'h'], people: 1 }),
        b: step(),
        q: queue({ count: 8, wait: [1, 'd'] }),
        k: customer,
      },
      edges: ['s > a', 'a > b 70', 'a > q 70', 'b > k', 'q > k'],
      demand: demandOf(4, [1, 'd']),
    };
    expect(figuresOf('a', parts)).toMatchObject({ arrivalsPerPeriod: 4, utilisation: 0.5, entering: 1 });
    expect(figuresOf('b', parts)).toMatchObject({ arrivalsPerPeriod: undefined, entering: undefined });
    // Its count tells no wait, as nobody knows how many come.
    expect(figuresOf('q', parts)).toMatchObject({ waitTime: day, wipExpected: undefined });
  });
});

describe('a counted queue', () => {
  const queued = (count: number, share: string) =>
    figuresOf('q', {
      nodes: { s: source, q: queue({ count, wait: [3, 'd'] }), x: exit, k: customer },
      edges: [`s > q ${share}`, 's > k', 'q > x'],
      demand: demandOf(20, [1, 'mo']),
    });

  it('waits as long as its count takes to pass, whatever wait was entered', () => {
    expect(queued(40, '50').waitTime).toBeCloseTo(4 * month, 3);
  });

  it('does not wait where nothing is in it', () => {
    expect(queued(0, '50').waitTime).toBe(0);
    expect(queued(0, '0').waitTime).toBe(0);
    const alone: Parts = { nodes: { q: queue({ count: 0, wait: [3, 'd'] }) }, edges: [] };
    expect(figuresOf('q', alone).waitTime).toBe(0);
  });

  it('keeps the wait that was entered where nothing passes', () => {
    expect(queued(40, '0').waitTime).toBe(3 * day);
  });
});

it('a figure is never infinite nor not a number', () => {
  expect([0, 1e300, Infinity, -Infinity, Number.NaN, undefined].map(finite)).toEqual([
    0,
    1e300,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
