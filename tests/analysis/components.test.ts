import { describe, expect, it } from 'vitest';
import { closedLoops } from '#src/analysis/closedLoops.ts';
import { findComponents, sparseGraph } from '#src/analysis/components.ts';
import { escapeInverse } from '#src/analysis/escapeInverse.ts';

type Successors = readonly (readonly number[])[];

describe('a graph in rows', () => {
  it('has the edges of each node one after the other', () => {
    const { first, target } = sparseGraph([[1, 2], [], [0]]);
    expect([...first]).toEqual([0, 2, 2, 3]);
    expect([...target]).toEqual([1, 2, 0]);
  });

  it('may be empty', () => {
    const { first, target } = sparseGraph([]);
    expect([first.length, target.length]).toEqual([1, 0]);
    const { components, componentOf } = findComponents({ first, target });
    expect([components, componentOf.length]).toEqual([[], 0]);
  });
});

describe('strongly connected components', () => {
  const found = (successors: Successors) =>
    findComponents(sparseGraph(successors)).components.map((members) => [...members].sort((a, b) => a - b));

  it.each<[string, Successors, readonly (readonly number[])[]]>([
    ['a line, upstream first', [[1], [2], []], [[0], [1], [2]]],
    ['a line drawn backwards', [[], [0], [1]], [[2], [1], [0]]],
    ['nodes apart', [[], []], [[1], [0]]],
    ['a node that leads to itself', [[0]], [[0]]],
    ['a ring', [[1], [2], [0]], [[0, 1, 2]]],
    ['a ring with a way in and a way out', [[1], [2], [1, 3], []], [[0], [1, 2], [3]]],
    [
      'two rings, one behind the other',
      [[1], [0, 2], [3], [2]],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ['two rings with a way back', [[1], [0, 2], [3], [2, 0]], [[0, 1, 2, 3]]],
    ['a ring within a ring', [[1], [2], [1, 3], [0]], [[0, 1, 2, 3]]],
    ['two ways that meet behind a part that is done', [[1, 2], [3], [3], []], [[0], [2], [1], [3]]],
  ])('of %s', (_what, successors, components) => {
    expect(found(successors)).toEqual(components);
  });

  it('say of every node which one it is in', () => {
    const { components, componentOf } = findComponents(sparseGraph([[1], [2], [1, 3], []]));
    expect(componentOf).toHaveLength(4);
    for (const [place, members] of components.entries())
      for (const member of members) expect(componentOf[member]).toBe(place);
  });
});

describe('loops that nobody leaves', () => {
  it.each<[string, Successors, readonly number[], readonly (readonly number[])[]]>([
    ['a ring with no way out', [[1], [2], [1]], [], [[1, 2]]],
    ['a node that only leads to itself', [[1], [1]], [], [[1]]],
    ['none in a ring with a way out', [[1], [0, 2], []], [2], []],
    ['none in a ring where something ends', [[1], [0]], [1], []],
    ['none at a node that just has no way on', [[1], []], [], []],
    ['each of two', [[1, 2], [1], [2]], [], [[2], [1]]],
    ['the one farther on of two in a row', [[1], [0, 2], [3], [2]], [], [[2, 3]]],
  ])('are %s', (_what, successors, ends, expected) => {
    const loops = closedLoops(successors, (position) => ends.includes(position));
    expect(loops.map((members) => [...members].sort((a, b) => a - b))).toEqual(expected);
  });
});

describe('the inverse of I − C', () => {
  const inverse = (rows: readonly (readonly number[])[]) =>
    escapeInverse(rows.map((row) => Float64Array.from(row)))?.map((row) => [...row]);

  it('says how often a walk from each comes to each', () => {
    expect(inverse([[0.5]])).toEqual([[2]]);
    // Forth always, back half of the time: 2 visits to each.
    expect(
      inverse([
        [1, -1],
        [-0.5, 1],
      ]),
    ).toEqual([
      [2, 2],
      [1, 2],
    ]);
    expect(
      inverse([
        [1, -0.5, 0],
        [0, 1, -0.5],
        [0, 0, 1],
      ]),
    ).toEqual([
      [1, 0.5, 0.25],
      [0, 1, 0.5],
      [0, 0, 1],
    ]);
  });

  it('is not defined where a walk never escapes', () => {
    expect(inverse([[0]])).toBeUndefined();
    expect(
      inverse([
        [1, -1],
        [-1, 1],
      ]),
    ).toBeUndefined();
    expect(inverse([[1e-11]])).toEqual([[1e11]]);
    expect(inverse([])).toEqual([]);
  });

  it('leaves what it is given as it was', () => {
    const row = Float64Array.from([0.5]);
    escapeInverse([row]);
    expect([...row]).toEqual([0.5]);
  });
});
