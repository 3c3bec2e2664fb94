import { describe, expect, it } from 'vitest';
import { codes, customer, exit, measured, type NodeParts, source, step } from './mapOf.ts';

const split = step({ parallel: true });

/** One block between `z` and `m`, and beside it what a test lets it be left for. */
const nodes: Readonly<Record<string, NodeParts>> = {
  s: source,
  z: step(),
  o: split,
  a: step(),
  b: step(),
  c: step(),
  m: step(),
  k: customer,
  l: customer,
  x: exit,
};
const block = ['s > z', 'z > o', 'o > a', 'o > b', 'a > m', 'b > m', 'm > k'];

/** What is found of a block with these ways more, or in place of the usual ones: code, nodes, and edges as drawn. */
function found(more: readonly string[], usual: readonly string[] = block, parts = nodes) {
  const edges = [...usual, ...more];
  return measured({ nodes: parts, edges })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, nodes: about, edges: along = [] }) => ({
      code,
      nodes: about,
      edges: along.map((id) => edges[Number(id.slice(1))]),
    }));
}

const leaves = (about: readonly string[], ...edges: readonly string[]) => [
  { code: 'edge-leaves-parallel-block', nodes: about, edges },
];

describe('a parallel block is left by', () => {
  it.each<[string, readonly string[], ReturnType<typeof leaves>]>([
    ['an exit', ['a > x 10'], leaves(['o', 'a'], 'a > x 10')],
    ['another customer', ['b > l 10'], leaves(['o', 'b'], 'b > l 10')],
    ['two exits', ['a > x 10', 'b > x 10'], leaves(['o', 'a', 'b'], 'a > x 10', 'b > x 10')],
    ['an exit farther on in the branch', ['a > c 10', 'c > x'], leaves(['o', 'c'], 'c > x')],
    ['a dead end', ['a > c 10'], leaves(['o', 'a', 'c'], 'a > c 10')],
    ['a way on that nobody takes', ['a > c 10', 'c > m 0'], leaves(['o', 'a', 'c'], 'a > c 10')],
    ['a share that goes on nowhere', ['a > c 10', 'c > m 50'], leaves(['o', 'c'])],
    ['rework to before the split', ['a ~ z 10'], leaves(['o', 'a'], 'a ~ z 10')],
    ['rework to the split', ['b ~ o 10'], leaves(['o', 'b'], 'b ~ o 10')],
    ['rework from both branches', ['a ~ z 10', 'b ~ o 10'], leaves(['o', 'a', 'b'], 'a ~ z 10', 'b ~ o 10')],
    ['an exit and rework', ['a > x 10', 'b ~ z 10'], leaves(['o', 'a', 'b'], 'a > x 10', 'b ~ z 10')],
    [
      'rework to before the split, not by what stays inside',
      ['a > c 50', 'c ~ a 10', 'c > m', 'c ~ z 5'],
      leaves(['o', 'c'], 'c ~ z 5'),
    ],
  ])('%s', (_what, more, expected) => {
    expect(found(more)).toEqual(expected);
  });

  it('exits that both branches lead to, wherever the exit is drawn', () => {
    const both = ['a > x 10', 'b > x 20'];
    expect(found(both, block, { x: exit, ...nodes })).toEqual(leaves(['o', 'a', 'b'], ...both));
  });

  it('an edge back to the split that is not marked as rework', () => {
    const usual = ['s > a', 'a > m 50', 'a > o 50', 'o > a', 'o > b', 'b > m', 'm > k'];
    expect(found([], usual)).toEqual(leaves(['o', 'a'], 'a > o 50'));
  });
});

describe('a parallel block is not left by', () => {
  it.each<[string, readonly string[]]>([
    ['an exit that nobody takes', ['a > x 0']],
    ['rework that nobody takes', ['a ~ z 0']],
    ['rework inside a branch', ['a ~ a 10']],
    ['a choice inside a branch', ['a > c 50', 'c > m']],
    ['rework from behind it', ['m ~ z 10']],
    ['rework at the split itself', ['o ~ z 10']],
    ['an exit behind it', ['m > x 10']],
    ['an exit before it', ['z > x 10']],
  ])('%s', (_what, more) => {
    expect(found(more)).toEqual([]);
  });
});

describe('a parallel block with a loop that nobody leaves', () => {
  it('is not blamed for the loop', () => {
    const usual = ['s > z', 'z > o', 'o > a', 'o > b', 'a > c', 'c > a', 'b > m', 'm > k'];
    expect(found([], usual).map(({ code, nodes: about }) => [code, about])).toEqual([
      ['loop-never-left', ['a', 'c']],
    ]);
  });
});

describe('a parallel block from which nobody comes out', () => {
  const looped = (usual: readonly string[]) =>
    found([], ['s > k', 's > o', 'o > a', 'o > b', ...usual])
      .filter(({ code }) => code !== 'entry-without-delivery')
      .map(({ code }) => code);

  it('is not blamed for the loops that its branches end in, nor for one behind it', () => {
    expect(new Set(looped(['a > c', 'c > a', 'b > m', 'm > b']))).toEqual(new Set(['loop-never-left']));
    expect(looped(['a > m', 'b > m', 'm > c', 'c > m'])).toEqual(['loop-never-left']);
  });
});

describe('a block within a block', () => {
  const parts = { ...nodes, i: split, p: step(), q: step(), j: step() };
  const nested = ['s > o', 'o > i', 'o > b', 'i > p', 'i > q', 'p > j', 'q > j', 'j > m', 'b > m', 'm > k'];

  it('is well where both meet', () => {
    expect(found([], nested, parts)).toEqual([]);
  });

  it('is blamed for what leaves it, the outer one is not', () => {
    expect(found(['q > x 10'], nested, parts)).toEqual(leaves(['i', 'q'], 'q > x 10'));
  });

  it('is not blamed for what leaves the outer one behind it', () => {
    expect(found(['j > x 10'], nested, parts)).toEqual(leaves(['o', 'j'], 'j > x 10'));
    expect(found(['b > x 10'], nested, parts)).toEqual(leaves(['o', 'b'], 'b > x 10'));
  });

  it('is named beside another block in a row that has an error of its own', () => {
    const usual = [
      's > o',
      'o > a',
      'o > b',
      'a > m',
      'b > m',
      'm > i',
      'i > p',
      'i > q',
      'p > j',
      'q > j',
      'j > k',
    ];
    const both = found(['a > x 10', 'p > x 10'], usual, parts);
    expect(both.map(({ edges }) => edges)).toEqual([['a > x 10'], ['p > x 10']]);
  });
});

describe('branches that never meet', () => {
  it('are named by their split alone', () => {
    const analysis = measured({
      nodes,
      edges: ['s > o', 'o > a', 'o > b', 'a > k', 'b > l'],
    });
    expect(codes(analysis)).toEqual(['branches-never-meet']);
    expect(analysis.findings[0]).toMatchObject({ nodes: ['o'] });
  });
});
