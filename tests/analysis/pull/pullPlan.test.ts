import { describe, expect, it } from 'vitest';
import { type PullPlan, pullPlan, wantedAtCustomer } from '#src/analysis/pull/pullPlan.ts';
import { duration } from '#src/lib/duration.ts';
import { updateEdgeData } from '#src/model/edits/updateEdgeData.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { salesStream } from './salesStream.ts';
import { customer, exit, mapOf, type Parts, source, step } from '../mapOf.ts';

const month = duration(1, 'mo');
const calendar = { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 };
const sales = salesStream();

function planOf(parts: Omit<Parts, 'calendar'>, units: number, target = 0.85): PullPlan {
  return pullPlan(mapOf({ ...parts, calendar }), 'current', { units, per: month }, target);
}

function unitsOf({ steps }: PullPlan) {
  return Object.fromEntries(steps.map(({ node, units }) => [node.id, units]));
}

describe('12 wins a month in the sales stream', () => {
  const planned = () => pullPlan(sales, 'current', { units: 12, per: month }, 0.85);

  it('need 12.00, 14.29, 21.98, 39.96 and 57.09 units going up the stream', () => {
    expect(planned().steps.map(({ node }) => node.id)).toEqual([
      'close',
      'legal',
      'proposal',
      'demo',
      'discovery',
    ]);
    // 12 ÷ 0.84 ÷ 0.65 ÷ 0.55 ÷ 0.70
    expect(planned().steps.map(({ units }) => units?.toFixed(2))).toEqual([
      '12.00',
      '14.29',
      '21.98',
      '39.96',
      '57.09',
    ]);
    expect(planned().entry?.toFixed(2)).toBe('57.09');
  });

  it('load the demo to 97.9 % and the lawyers to 89.3 %, which is above 85 % and breaks nothing yet', () => {
    // 39.96 · 5 h ÷ (1.7 · 75 % · 160 h); 14.29 · 6 h ÷ (0.8 · 75 % · 160 h)
    expect(planned().steps.map(({ utilisation }) => ((utilisation ?? 0) * 100).toFixed(1))).toEqual([
      '30.0',
      '89.3',
      '36.6',
      '97.9',
      '47.6',
    ]);
    expect(planned().steps.map(({ load }) => load)).toEqual(['fine', 'tight', 'fine', 'tight', 'fine']);
    expect(planned().breaksAt).toBeUndefined();
    expect(planned().tightest?.node.id).toBe('demo');
  });

  it('are nearly the most that it carries: 204 h of demos a month are 12.25 wins', () => {
    expect(planned().most).toBeCloseTo((204 / 5) * 0.55 * 0.65 * 0.84, 9);
    expect(planned().mostAtTarget).toBeCloseTo((204 / 5) * 0.55 * 0.65 * 0.84 * 0.85, 9);
  });

  it('would need 1.96 people in the demo, or 4 h 20 min each, or 34.6 % of the demos won', () => {
    const demo = planned().steps.find(({ node }) => node.id === 'demo')?.relief;
    const excess = 12 / 0.84 / 0.65 / 0.55 / 204 / 0.85 / 0.2;
    expect(demo?.people).toBeCloseTo(1.7 * excess, 9);
    expect(demo?.people).toBeCloseTo(1.9588, 3);
    expect((demo?.processTime ?? 0) / 3600).toBeCloseTo(5 / excess, 9);
    expect(demo?.conversion).toMatchObject({
      now: expect.closeTo(0.3003, 6),
      needed: expect.closeTo(0.346, 3),
    });
  });
});

it('names the step that breaks first, and each that is above 100 %', () => {
  const plan = pullPlan(sales, 'current', { units: 15, per: month }, 0.85);
  expect(plan.breaksAt?.node.data['name']).toBe('Demo / proof');
  expect(plan.steps.filter(({ load }) => load === 'overloaded').map(({ node }) => node.id)).toEqual([
    'legal',
    'demo',
  ]);
});

it('puts the wanted deliveries at the customer, in place of any demand', () => {
  const [state] = wantedAtCustomer(sales, 'current', { units: 12, per: month }).states;
  expect(state?.demand).toEqual({ units: 12, per: month, at: 'customer' });
});

it('says nothing is missing of a step whose load is known, and needs no relief above the target by rounding', () => {
  const { steps } = pullPlan(sales, 'current', { units: 12, per: month }, 0.85);
  expect(steps.every(({ missing }) => missing.length === 0)).toBe(true);
  const target = (steps.find(({ node }) => node.id === 'demo')?.utilisation ?? 0) * (1 - 5e-10);
  const atTarget = pullPlan(sales, 'current', { units: 12, per: month }, target);
  expect(atTarget.steps.find(({ node }) => node.id === 'demo')).toMatchObject({
    load: 'fine',
    relief: undefined,
  });
});

it('breaks at exactly 100 %, as everywhere: work piles up without end', () => {
  const { most = 0 } = pullPlan(sales, 'current', { units: 12, per: month }, 0.85);
  const plan = pullPlan(sales, 'current', { units: most, per: month }, 0.85);
  expect(plan.breaksAt?.node.id).toBe('demo');
  expect(plan.breaksAt?.utilisation).toBeCloseTo(1, 12);
  expect(pullPlan(sales, 'current', { units: most * 0.999, per: month }, 0.85).breaksAt).toBeUndefined();
});

it('comes exactly to the target with the process time, or the conversion, that it says', () => {
  const asked = { units: 12, per: month };
  const demoOf = (map: typeof sales) =>
    pullPlan(map, 'current', asked, 0.85).steps.find(({ node }) => node.id === 'demo');
  const { processTime = 0, conversion } = demoOf(sales)?.relief ?? {};
  const quicker = updateNodeData(sales, 'current', 'demo', { processTime: duration(processTime, 's') });
  expect(demoOf(quicker)?.utilisation).toBeCloseTo(0.85, 12);

  if (typeof conversion !== 'object') throw new Error('a conversion would do');
  const sharePercent = 65 * (conversion.needed / conversion.now);
  const won = updateEdgeData(sales, 'current', 'e3', { sharePercent });
  expect(demoOf(won)?.utilisation).toBeCloseTo(0.85, 12);
});

it('comes exactly to the target with the people that it says', () => {
  const plan = pullPlan(sales, 'current', { units: 15, per: month }, 0.8);
  const needed = plan.breaksAt?.relief?.people ?? 0;
  const staffed = updateNodeData(sales, 'current', 'demo', { people: needed });
  const after = pullPlan(staffed, 'current', { units: 15, per: month }, 0.8);
  expect(after.steps.find(({ node }) => node.id === 'demo')?.utilisation).toBeCloseTo(0.8, 12);
  expect(after.steps.find(({ node }) => node.id === 'demo')?.load).toBe('fine');
});

it('says that no conversion would do where all that come are delivered already', () => {
  const plan = pullPlan(sales, 'current', { units: 50, per: month }, 0.85);
  expect(plan.steps[0]?.relief?.conversion).toBe('more than all');
});

it('counts in the period that is asked: 36 a quarter are 12 a month', () => {
  const quarter = pullPlan(sales, 'current', { units: 36, per: duration(3, 'mo') }, 0.85);
  const inMonth = pullPlan(sales, 'current', { units: 12, per: month }, 0.85);
  expect(quarter.tightest?.utilisation).toBeCloseTo(inMonth.tightest?.utilisation ?? 0, 12);
  expect(quarter.entry).toBeCloseTo(3 * (inMonth.entry ?? 0), 9);
});

describe('ways that are no line', () => {
  const work = step({ pt: [1, 'h'], people: 1 });

  it('rework: of 12 deliveries with a quarter sent back, each step sees 16', () => {
    const plan = planOf(
      {
        nodes: { s: source, a: work, b: work, k: customer },
        edges: ['s > a', 'a > b', 'b > k 75', 'b ~ a 25'],
      },
      12,
    );
    expect(unitsOf(plan)).toEqual({ a: expect.closeTo(16, 9), b: expect.closeTo(16, 9) });
    expect(plan.entry).toBeCloseTo(12, 9);
  });

  it('rework: a share that is delivered cannot be told where units come more than once', () => {
    const plan = planOf(
      {
        nodes: { s: source, a: work, b: work, k: customer },
        edges: ['s > a', 'a > b', 'b > k 75', 'b ~ a 25'],
      },
      160,
    );
    // 160 ÷ 0.75 = 213.3 visits of one hour each in 160 hours.
    expect(plan.breaksAt?.utilisation).toBeCloseTo(4 / 3, 9);
    expect(plan.breaksAt?.relief).toMatchObject({ conversion: 'not one way' });
  });

  it('loops after the purchase: a fifth come back, half of what comes is delivered, so 21.6 enter for 12', () => {
    // D = E · 0.5 ÷ (1 − 0.2 · 0.5); at the step arrive E and 0.2 · 12.
    const plan = planOf(
      { nodes: { s: source, a: work, k: customer }, edges: ['s > a', 'a > k 50', 'k @ a 20'] },
      12,
    );
    expect(plan.entry).toBeCloseTo(21.6, 9);
    expect(unitsOf(plan)).toEqual({ a: expect.closeTo(24, 9) });
    expect(plan.because).toBeUndefined();
  });

  it('parallel: each branch sees every unit', () => {
    const plan = planOf(
      {
        nodes: {
          s: source,
          a: step({ parallel: true, pt: [1, 'h'], people: 1 }),
          b: work,
          c: work,
          d: work,
          k: customer,
        },
        edges: ['s > a', 'a > b', 'a > c', 'b > d', 'c > d', 'd > k 50'],
      },
      12,
    );
    expect(unitsOf(plan)).toEqual({ a: 24, b: 24, c: 24, d: 24 });
  });

  it('a choice: shares of the entry, and what goes to an exit', () => {
    const plan = planOf(
      {
        nodes: { s: source, a: work, b: work, c: work, x: exit, k: customer },
        edges: ['s > a', 'a > b 60', 'a > c 40', 'b > k', 'c > k 50', 'c > x'],
      },
      80,
    );
    expect(unitsOf(plan)).toEqual({
      a: expect.closeTo(100, 9),
      b: expect.closeTo(60, 9),
      c: expect.closeTo(40, 9),
    });
  });
});

describe('what cannot be said', () => {
  const line = {
    nodes: { s: source, a: step({ pt: [1, 'h'] }), b: step({ people: 1 }), c: step(), k: customer },
  };
  const edges = ['s > a', 'a > b', 'b > c', 'c > k'];

  it('names what is missing of a step', () => {
    const { steps } = planOf({ ...line, edges }, 12);
    expect(steps.map(({ load, missing }) => [load, missing])).toEqual([
      ['unknown', ['people', 'process time']],
      ['unknown', ['process time']],
      ['unknown', ['people']],
    ]);
  });

  it('takes a split time as a process time', () => {
    const timed = step({ split: { valueAdd: duration(1, 'h') } });
    const { steps } = planOf({ nodes: { s: source, a: timed, k: customer }, edges: ['s > a', 'a > k'] }, 12);
    expect(steps[0]?.missing).toEqual(['people']);
  });

  it('misses nothing of a step whose figures are there while an error is in the way', () => {
    const work = step({ pt: [1, 'h'], people: 1 });
    const nodes = { s: source, a: work, b: work, c: step(), k: customer };
    const { steps, most, mostAtTarget, tightest } = planOf(
      { nodes, edges: ['s > a', 'a > b 80', 'a > c 40', 'b > k', 'c > k'] },
      12,
    );
    expect(steps.map(({ node, load, missing }) => [node.id, load, missing])).toEqual([
      ['c', 'unknown', ['people', 'process time']],
      ['b', 'unknown', []],
      ['a', 'unknown', []],
    ]);
    expect([most, mostAtTarget, tightest]).toEqual([undefined, undefined, undefined]);
  });

  it('says why there are no figures', () => {
    expect(planOf({ nodes: {}, edges: [] }, 12).because).toContain('first step');
    expect(planOf({ ...line, edges }, 0).because).toBe('Say how many deliveries are wanted.');
    expect(
      planOf({ ...line, edges: ['s > a', 'a > b 80', 'a > c 40', 'b > k', 'c > k'] }, 12).because,
    ).toMatch(/^Not defined: .*120 %/);
    expect(planOf({ ...line, edges: ['s > a', 'a > k 0'] }, 12).because).toContain(
      'Nothing that enters reaches the customer',
    );
  });
});
