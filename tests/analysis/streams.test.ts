import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '#src/lib/roundHalfUp.ts';
import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { customer, demandOf, measured, type NodeParts, source, step } from './mapOf.ts';

/** PT in hours, wait in days, owner, %C&A, share that goes on, people, class. */
type Row = readonly [number, number, string, number, number, number, string];

const calendar = { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 };
const classes: { readonly [letter: string]: 'value-add' | 'necessary' | 'waste' } = {
  v: 'value-add',
  n: 'necessary',
  w: 'waste',
};
const owners: { readonly [letter: string]: 'ours' | 'shared' | 'scheduled' | 'customer' } = {
  o: 'ours',
  s: 'shared',
  d: 'scheduled',
  c: 'customer',
};

function stepOf([pt, wait, owner, ca, , people, valueClass]: Row): NodeParts {
  return step({
    pt: [pt, 'h'],
    wait: [wait, 'd'],
    owner: owners[owner] ?? 'ours',
    ca,
    people,
    availabilityPercent: 75,
    class: classes[valueClass] ?? 'waste',
  });
}

function lineOf(rows: readonly Row[], perMonth: number): StateAnalysis {
  const nodes = Object.fromEntries(rows.map((row, index) => [`n${index}`, stepOf(row)]));
  const edges = rows.map(([, , , , share], index) => {
    const next = index === rows.length - 1 ? 'k' : `n${index + 1}`;
    return `n${index} > ${next}${share < 100 ? ` ${share}` : ''}`;
  });
  return measured({
    nodes: { s: source, ...nodes, k: customer },
    edges: ['s > n0', ...edges],
    calendar,
    demand: demandOf(perMonth, [1, 'mo']),
  });
}

function days(seconds: number | undefined): number {
  return (seconds ?? Number.NaN) / 28_800;
}

function round(value: number | undefined, decimals: number): number {
  return roundHalfUp(value ?? Number.NaN, decimals);
}

/** The columns of the table, rounded as it prints them. */
function shown(analysis: StateAnalysis) {
  const { headline, nodes } = analysis;
  const steps = [...nodes].filter(([id]) => id.startsWith('n')).map(([, figures]) => figures);
  return {
    hours: round((headline.processTime ?? 0) / 3600, 2),
    lead: round(days(headline.flowTime), 2),
    activity: round((headline.activityRatio ?? 0) * 100, 1),
    valueAdd: round((headline.valueAddRatio ?? 0) * 100, 1),
    rolled: round((headline.rolledCompleteAccurate ?? 0) * 100, 1),
    exit: round(headline.deliveredPerPeriod, 2),
    inProcess: round(headline.wipExpected, 1),
    timeInStream: round(days(headline.timeInStream), 1),
    arrivals: steps.map((figures) => round(figures.arrivalsPerPeriod, 1)),
    wip: steps.map((figures) => round(figures.wipExpected, 1)),
    load: steps.map((figures) => round((figures.utilisation ?? 0) * 100, 0)),
  };
}

describe('stream 1, content and lead nurture', () => {
  it('has the totals of the current state', () => {
    const analysis = lineOf(
      [
        [0.1, 1, 'o', 80, 100, 0.5, 'n'],
        [0.1, 15, 'd', 90, 30, 0.5, 'v'],
        [0.15, 2, 'o', 70, 100, 0.5, 'n'],
        [0.4, 1.25, 'o', 85, 60, 0.6, 'v'],
        [0.75, 4, 's', 75, 25, 0.65, 'v'],
        [1.5, 6, 's', 85, 60, 0.5, 'v'],
      ],
      400,
    );
    expect(shown(analysis)).toEqual({
      hours: 3,
      lead: 29.63,
      activity: 1.3,
      valueAdd: 1.2,
      rolled: 27.3,
      exit: 10.8,
      inProcess: 360.7,
      timeInStream: 18,
      arrivals: [400, 400, 120, 120, 72, 18],
      wip: [20.3, 300.3, 12.1, 7.8, 14.7, 5.6],
      load: [67, 67, 30, 67, 69, 45],
    });
    expect(analysis.headline.yield).toBeCloseTo(0.027, 12);
    expect(analysis.headline.carriedPerWin).toBeCloseTo(33.4, 1);
    expect(analysis.constraint?.node).toBe('n4');
  });

  it('has the totals of the future state', () => {
    const analysis = lineOf(
      [
        [0.05, 0.1, 'o', 95, 100, 0.5, 'n'],
        [0.1, 10, 'c', 95, 20, 0.5, 'v'],
        [0.05, 0.1, 'o', 92, 100, 0.5, 'n'],
        [0.4, 0.12, 'o', 92, 75, 0.6, 'v'],
        [0.75, 2, 'c', 90, 45, 0.65, 'v'],
        [1.5, 3, 'c', 92, 65, 0.5, 'v'],
      ],
      400,
    );
    expect(shown(analysis)).toMatchObject({
      hours: 2.85,
      lead: 15.68,
      activity: 2.3,
      valueAdd: 2.2,
      rolled: 63.2,
      exit: 17.55,
      inProcess: 214.1,
      timeInStream: 10.7,
      load: [33, 67, 7, 44, 58, 68],
    });
    expect(analysis.headline.carriedPerWin).toBeCloseTo(12.2, 1);
  });
});

describe('stream 2, campaign production', () => {
  it('has the totals of the current state, and three different worst steps', () => {
    const analysis = lineOf(
      [
        [3, 3, 'o', 40, 100, 0.7, 'n'],
        [1.5, 2, 'o', 85, 100, 0.6, 'n'],
        [6, 4, 'o', 70, 100, 1, 'v'],
        [10, 6, 'o', 65, 100, 1.5, 'v'],
        [2, 4, 'o', 60, 100, 0.5, 'w'],
        [3, 8, 'o', 75, 100, 0.4, 'n'],
        [4, 2, 'o', 90, 100, 0.8, 'v'],
        [0.5, 3, 'o', 98, 100, 0.2, 'v'],
      ],
      10,
    );
    expect(shown(analysis)).toMatchObject({
      hours: 30,
      lead: 35.75,
      activity: 10.5,
      valueAdd: 7.2,
      rolled: 6.1,
      exit: 10,
      inProcess: 17.9,
      timeInStream: 35.8,
      load: [36, 21, 50, 56, 33, 63, 42, 21],
    });
    expect(analysis.signals).toEqual({
      longestWait: 'n5',
      lowestCompleteAccurate: 'n0',
      highestUtilisation: 'n5',
    });
  });

  it('has the totals of the future state', () => {
    const analysis = lineOf(
      [
        [3, 1.5, 'o', 85, 100, 0.7, 'n'],
        [6, 2, 'o', 88, 100, 1, 'v'],
        [9, 3.5, 'o', 85, 100, 1.5, 'v'],
        [2, 3, 'o', 90, 100, 0.5, 'n'],
        [4, 1.5, 'o', 95, 100, 0.8, 'v'],
        [0.5, 0.5, 'o', 99, 100, 0.2, 'v'],
      ],
      10,
    );
    expect(shown(analysis)).toMatchObject({
      hours: 24.5,
      lead: 15.06,
      activity: 20.3,
      valueAdd: 16.2,
      rolled: 53.8,
      inProcess: 7.5,
      timeInStream: 15.1,
      load: [36, 50, 50, 33, 42, 21],
    });
  });
});

/** Promotion and deck run in parallel between the steps before and after them. */
function webinar(rows: readonly Row[], promotion: number): StateAnalysis {
  const parts = rows.map((row, index) => {
    const { kind, data } = stepOf(row);
    const isSplit = index === promotion - 1;
    return [`n${index}`, { kind, data: isSplit ? { ...data, routing: 'parallel' } : data }] as const;
  });
  const line = rows.flatMap((_, index) => {
    if (index === promotion - 1) return [`n${index} > n${promotion}`, `n${index} > n${promotion + 1}`];
    if (index === promotion) return [`n${index} > n${promotion + 2}`];
    return [`n${index} > ${index === rows.length - 1 ? 'k' : `n${index + 1}`}`];
  });
  return measured({
    nodes: { s: source, ...Object.fromEntries(parts), k: customer },
    edges: ['s > n0', ...line],
    calendar,
    demand: demandOf(2, [1, 'mo']),
  });
}

describe('stream 3, webinar production', () => {
  it('has the totals of the current state on the longest path', () => {
    const analysis = webinar(
      [
        [4, 8, 'o', 60, 100, 0.2, 'n'],
        [8, 6, 'o', 70, 100, 0.3, 'v'],
        [2, 7, 'o', 75, 100, 0.1, 'w'],
        [6, 15, 'd', 90, 100, 0.2, 'v'],
        [12, 5, 'o', 70, 100, 0.3, 'v'],
        [2, 0, 'o', 95, 100, 0.2, 'v'],
        [3, 3, 'o', 75, 100, 0.2, 'n'],
        [2, 2, 'o', 85, 100, 0.2, 'v'],
      ],
      3,
    );
    expect(shown(analysis)).toMatchObject({
      hours: 27,
      lead: 44.38,
      activity: 7.6,
      rolled: 12,
      load: [33, 44, 33, 50, 67, 17, 25, 17],
      wip: [0.9, 0.7, 0.7, 1.6, 0.7, 0, 0.3, 0.2],
    });
    expect(analysis.headline.effort).toBeCloseTo(39 * 3600, 6);
  });

  it('has the totals of the future state on the longest path', () => {
    const analysis = webinar(
      [
        [3, 2, 'o', 85, 100, 0.2, 'n'],
        [4, 2, 'o', 92, 100, 0.3, 'v'],
        [0.5, 1, 'o', 95, 100, 0.1, 'n'],
        [5, 12, 'd', 95, 100, 0.2, 'v'],
        [10, 0, 'o', 90, 100, 0.3, 'v'],
        [2, 0, 'o', 97, 100, 0.2, 'v'],
        [1.5, 0.25, 'o', 95, 100, 0.3, 'v'],
      ],
      3,
    );
    expect(shown(analysis)).toMatchObject({ hours: 16, lead: 19.25, activity: 10.4, rolled: 58.5 });
    expect(analysis.headline.effort).toBeCloseTo(26 * 3600, 6);
  });
});
