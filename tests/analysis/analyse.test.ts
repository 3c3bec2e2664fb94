import { describe, expect, it } from 'vitest';
import { customer, day, demandOf, exit, measured, type Parts, queue, source, step } from './mapOf.ts';

const split = step({ parallel: true });

describe('the shares and units of edges', () => {
  const faulty: Parts = {
    nodes: { s: source, a: step(), b: step(), c: step(), d: step(), e: step(), k: customer },
    edges: ['s > a', 'a > b 40', 'a > d 60', 'b > c 80', 'b > k 80', 'c > k', 'd > k 50', 'e > k'],
    demand: demandOf(100, [1, 'd']),
  };

  it.each([
    ['before an error', 'e0', { share: 1, unitsPerPeriod: 100 }],
    ['to an error', 'e1', { share: 0.4, unitsPerPeriod: 40 }],
    ['beside an error', 'e2', { share: 0.6, unitsPerPeriod: 60 }],
    ['out of an error', 'e3', { share: undefined, unitsPerPeriod: undefined }],
    ['behind an error', 'e5', { share: 1, unitsPerPeriod: undefined }],
    ['farther on beside it', 'e6', { share: 0.5, unitsPerPeriod: 30 }],
    ['that no unit comes to', 'e7', { share: 1, unitsPerPeriod: 0 }],
  ])('are known %s, as far as they are', (_where, id, figures) => {
    expect(measured(faulty).edges.get(id)).toEqual(figures);
  });

  it('leave the arrivals at the error known, and not those behind it', () => {
    const { nodes } = measured(faulty);
    expect(nodes.get('b')?.arrivalsPerPeriod).toBeCloseTo(40, 9);
    expect(nodes.get('c')?.arrivalsPerPeriod).toBeUndefined();
  });
});

describe('steps without figures', () => {
  it('are those on the clock that a delivered unit comes to and of which nothing is known', () => {
    const { stepsWithoutFigures } = measured({
      nodes: {
        s: source,
        o: split,
        shadow: step(),
        long: step({ pt: [1, 'd'] }),
        both: step(),
        waits: queue({ wait: [1, 'h'] }),
        counted: queue({ count: 3 }),
        unknown: queue({}),
        lost: step(),
        never: step(),
        x: exit,
        k: customer,
      },
      edges: [
        's > o',
        'o > shadow',
        'o > long',
        'shadow > both',
        'long > both',
        'both > waits 90',
        'both > lost 10',
        'both > never 0',
        'lost > x',
        'never > k',
        'waits > counted',
        'counted > unknown',
        'unknown > k',
      ],
    });
    expect(stepsWithoutFigures).toEqual(['o', 'both', 'unknown']);
  });

  it('are not said while an error is in the way', () => {
    const { stepsWithoutFigures } = measured({
      nodes: { s: source, a: step(), b: step(), k: customer },
      edges: ['s > a', 'a > b 80', 'a > k 80', 'b > k'],
    });
    expect(stepsWithoutFigures).toEqual([]);
  });
});

describe('the ladder', () => {
  it('has every step and queue on the clock, and ends only where they carry time', () => {
    const line = { s: source, a: step(), q: queue({}), b: step({ pt: [1, 'h'] }), k: customer };
    const along = (last: string) =>
      measured({ nodes: line, edges: ['s > a', 'a > q', 'q > b', last] }).ladder.map((rung) => rung.node);
    expect(along('b > k')).toEqual(['a', 'q', 'b']);
    expect(along('b > k +1')).toEqual(['a', 'q', 'b', 'k']);
  });

  it('says of each what it adds: waiting, classes, and waste with the rework in it', () => {
    const { ladder } = measured({
      nodes: {
        s: source,
        a: step({ pt: [4, 'h'], wait: [1, 'd'], class: 'waste', owner: 'customer' }),
        k: customer,
      },
      edges: ['s > a', 'a ~ a 20', 'a > k'],
    });
    const [only] = ladder;
    expect(ladder).toHaveLength(1);
    expect(only).toMatchObject({ node: 'a', valueAdd: 0, necessary: 0, waitOwner: 'customer' });
    expect(only?.visits).toBeCloseTo(1.25, 12);
    expect(only?.wait).toBeCloseTo(1.25 * day, 6);
    expect(only?.customerWait).toBeCloseTo(1.25 * day, 6);
    expect(only?.process).toBeCloseTo(5 * 3600, 6);
    expect(only?.rework).toBeCloseTo(3600, 6);
    expect(only?.waste).toBeCloseTo(5 * 3600, 6);
  });
});

describe('the three signals', () => {
  const signalsOf = (nodes: Parameters<typeof measured>[0]['nodes'], edges: readonly string[]) =>
    measured({ nodes, edges, demand: demandOf(1, [1, 'd']) }).signals;
  const none = { longestWait: undefined, lowestCompleteAccurate: undefined, highestUtilisation: undefined };

  it('name of equals the one that units come to first, wherever it stands in the file', () => {
    const same = { wait: [2, 'd'], ca: 70, pt: [1, 'h'], people: 1 } as const;
    const nodes = { b: step(same), a: step(same), s: source, k: customer };
    expect(signalsOf(nodes, ['s > a', 'a > b', 'b > k'])).toEqual({
      longestWait: 'a',
      lowestCompleteAccurate: 'a',
      highestUtilisation: 'a',
    });
  });

  it('take what differs by rounding alone for equal', () => {
    const waits = (first: number, second: number) =>
      signalsOf({ a: step({ wait: [first, 'd'] }), b: step({ wait: [second, 'd'] }) }, ['a > b']).longestWait;
    expect(waits(0.3, 0.1 + 0.2)).toBe('a');
    expect(waits(0.1 + 0.2, 0.3)).toBe('a');
    expect(waits(0.3, 0.300001)).toBe('b');
  });

  it('pass over what no delivered unit comes to', () => {
    const bad = step({ wait: [9, 'd'], ca: 10 });
    const nodes = { s: source, a: step({ wait: [1, 'd'], ca: 90 }), lost: bad, x: exit, k: customer };
    expect(signalsOf(nodes, ['s > a', 'a > lost 50', 'lost > x', 'a > k'])).toEqual({
      ...none,
      longestWait: 'a',
      lowestCompleteAccurate: 'a',
    });
  });

  it('have no constraint beside them while no step is loaded', () => {
    const line = {
      nodes: { s: source, a: step({ pt: [1, 'h'], people: 1 }), k: customer },
      edges: ['s > a', 'a > k'],
    };
    expect(measured(line).constraint).toBeUndefined();
    expect(measured({ ...line, demand: demandOf(0, [1, 'd']) }).constraint).toBeUndefined();
    const loaded = measured({ ...line, demand: demandOf(2, [1, 'd']) });
    expect(loaded.constraint).toEqual({ node: 'a', utilisation: 0.25 });
  });

  it('name nothing where all is well or nothing is known', () => {
    expect(signalsOf({ a: step({ ca: 100, wait: [0, 'd'] }), b: step() }, ['a > b'])).toEqual(none);
    expect(signalsOf({}, [])).toEqual(none);
  });
});

describe('what is found', () => {
  const keysOf = (code: string, parts: Parts) => {
    const found = measured(parts).findings.find((finding) => finding.code === code);
    const { number, sparesFigures, severity } = found ?? {};
    const keys = Object.keys(found ?? {}).filter((key) => key === 'number' || key === 'sparesFigures');
    return { number, sparesFigures, severity, keys };
  };
  const line = ['s > a', 'a > k'];

  it.each<[string, string, Parts, ReturnType<typeof keysOf>]>([
    [
      'the short name of a check that has one',
      'low-complete-accurate',
      { nodes: { s: source, a: step({ ca: 50 }), k: customer }, edges: line },
      { number: 'C42', sparesFigures: undefined, severity: 'warning', keys: ['number'] },
    ],
    [
      'no name where the check has none',
      'entry-without-delivery',
      { nodes: { a: step(), k: customer }, edges: [] },
      { number: undefined, sparesFigures: undefined, severity: 'warning', keys: [] },
    ],
    [
      'that an error leaves the figures as they are',
      'no-need',
      { nodes: { s: source, a: step({ zone: 'direct' }), k: customer }, edges: line },
      { number: 'C02', sparesFigures: true, severity: 'error', keys: ['number', 'sparesFigures'] },
    ],
  ])('has %s', (_what, code, parts, expected) => {
    expect(keysOf(code, parts)).toEqual(expected);
  });
});
