import { expect, it } from 'vitest';
import { postDominators } from '#src/analysis/postDominators.ts';

/** By position: where its ways go on to. `ends`: where some ways end. */
function nearest(successors: readonly (readonly number[])[], ends: readonly number[]) {
  return postDominators(successors, (position) => ends.includes(position));
}

it.each<[string, readonly (readonly number[])[], readonly number[], readonly (number | undefined)[]]>([
  ['the next one on a line', [[1], [2], []], [2], [1, 2, undefined]],
  ['where two ways meet again', [[1, 2], [3], [3], []], [3], [3, 3, 3, undefined]],
  ['where the longer of two ways joins the shorter', [[1, 2], [2], [3], []], [3], [2, 2, 3, undefined]],
  ['none where two ways end apart', [[1, 2], [], []], [1, 2], [undefined, undefined, undefined]],
  ['none where some already end', [[1], [2], []], [0, 2], [undefined, 2, undefined]],
  ['behind the way back of a loop', [[1], [0, 2], []], [2], [1, 2, undefined]],
  ['behind a loop that comes back before the split', [[1, 2], [3], [0, 3], []], [3], [3, 3, 3, undefined]],
  [
    'the outer meeting of a split within a split',
    [[1, 4], [2, 3], [5], [5], [6], [6], []],
    [6],
    [6, 5, 5, 5, 6, 6, undefined],
  ],
  ['none where no end can be reached', [[1], [0], [3], []], [3], [undefined, undefined, 3, undefined]],
  [
    'by the ways that come to an end, others aside',
    [[1, 2], [1], [3], []],
    [3],
    [2, undefined, 3, undefined],
  ],
  ['none in a graph without ends', [[1], []], [], [undefined, undefined]],
  ['none in an empty graph', [], [], []],
])('what every way must pass is %s', (_, successors, ends, expected) => {
  expect(nearest(successors, ends)).toEqual(expected);
});

it('does not depend on the order in which the positions are numbered', () => {
  expect(nearest([[], [0], [0, 1]], [0])).toEqual([undefined, 0, 0]);
  expect(nearest([[], [0], [1, 0]], [0])).toEqual([undefined, 0, 0]);
  const meets: readonly (readonly number[])[] = [[], [0], [1], [1], [2, 3]];
  expect(nearest(meets, [0])).toEqual([undefined, 0, 1, 1, 1]);
});
