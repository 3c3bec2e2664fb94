import { describe, expect, it } from 'vitest';
import { LoopElimination } from '#src/analysis/loopElimination.ts';

type Matrix = readonly (readonly number[])[];

/** What walks do by going on step after step until nearly all have left. */
function byWalking(matrix: Matrix, steps = 4000): number[][] {
  return matrix.map((_, from) => {
    let here: number[] = matrix.map((__, place) => (place === from ? 1 : 0));
    const visits = [...here];
    for (let step = 0; step < steps; step += 1) {
      here = here.map((__, to) => here.reduce((sum, share, at) => sum + share * (matrix[at]?.[to] ?? 0), 0));
      for (const [to, share] of here.entries()) visits[to] = (visits[to] ?? 0) + share;
    }
    return visits;
  });
}

function solved(matrix: Matrix): LoopElimination {
  const rows = matrix.map((row, from) => {
    const steps = row.flatMap((share, to) => (share > 0 && to !== from ? [[to, share] as const] : []));
    return new Map(steps);
  });
  // The way to oneself is in what is neither gone on with nor left.
  const leaves = matrix.map((row) => 1 - row.reduce((sum, share) => sum + share, 0));
  return new LoopElimination(rows, leaves);
}

const loops: readonly [string, Matrix][] = [
  ['one place that leads to itself', [[0.75]]],
  [
    'there and back',
    [
      [0, 0.8],
      [0.5, 0],
    ],
  ],
  [
    'a ring of three',
    [
      [0, 1, 0],
      [0, 0, 0.9],
      [0.5, 0, 0],
    ],
  ],
  [
    'every place leading to every other',
    [
      [0, 0.2, 0.3, 0.4],
      [0.1, 0, 0.5, 0.2],
      [0.3, 0.1, 0, 0.5],
      [0.25, 0.25, 0.25, 0],
    ],
  ],
  [
    'a line with repeats to its start and to the place before, one of them repeating itself',
    [
      [0, 1, 0, 0, 0],
      [0.3, 0.2, 0.5, 0, 0],
      [0, 0.1, 0, 0.9, 0],
      [0.2, 0, 0.3, 0, 0.5],
      [0.4, 0, 0, 0.1, 0],
    ],
  ],
  [
    'a hub with spokes, one of which leads on to another',
    [
      [0, 0.25, 0.25, 0.25, 0.2],
      [1, 0, 0, 0, 0],
      [0.5, 0.25, 0, 0, 0],
      [0.9, 0, 0, 0, 0],
      [0.7, 0, 0, 0.3, 0],
    ],
  ],
];

describe.each(loops)('a loop of %s', (_name, matrix) => {
  const expected = byWalking(matrix);
  const places = [...matrix.keys()];

  it('is visited as often as walks come by, from wherever they start', () => {
    const loop = solved(matrix);
    for (const from of places) {
      const visits = places.map((place) => (place === from ? 1 : 0));
      loop.visitsFrom(visits);
      for (const to of places) expect(visits[to]).toBeCloseTo(expected[from]?.[to] ?? NaN, 9);
    }
  });

  it('adds up walks that start at several places', () => {
    const visits = places.map((place) => place + 1);
    solved(matrix).visitsFrom(visits);
    for (const to of places) {
      const all = places.reduce((sum, from) => sum + (from + 1) * (expected[from]?.[to] ?? NaN), 0);
      expect(visits[to]).toBeCloseTo(all, 8);
    }
  });

  it('gives what walks collect at all places, and at one alone', () => {
    const loop = solved(matrix);
    for (const rewarded of [...places.map((place) => [place]), places]) {
      const values = places.map((place) => (rewarded.includes(place) ? 10 + place : 0));
      const rewards = [...values];
      loop.expected(values);
      for (const from of places) {
        const all = places.reduce((sum, to) => sum + (expected[from]?.[to] ?? NaN) * (rewards[to] ?? 0), 0);
        expect(values[from]).toBeCloseTo(all, 7);
      }
    }
  });

  it('returns to each place as often as walks from there do', () => {
    const returns = solved(matrix).returns();
    expect(returns).toHaveLength(matrix.length);
    for (const place of places) expect(returns[place]).toBeCloseTo(expected[place]?.[place] ?? NaN, 9);
  });
});

it('counts a loop that is never left as left hardly ever, so that its figures stay finite', () => {
  const loop = new LoopElimination([new Map([[1, 1]]), new Map([[0, 1]])], [0, 0]);
  const visits = [1, 0];
  loop.visitsFrom(visits);
  expect(visits.every((count) => Number.isFinite(count) && count > 1e90)).toBe(true);
});
