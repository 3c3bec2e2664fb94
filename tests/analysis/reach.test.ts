import { describe, expect, it } from 'vitest';
import { customer, day, measured, node, type NodeParts, source, step } from './mapOf.ts';

const split = step({ parallel: true });

function reachOf(
  id: string,
  nodes: readonly string[],
  edges: readonly string[],
  parts: { readonly [id: string]: NodeParts } = {},
) {
  const all = Object.fromEntries(nodes.map((each) => [each, step()]));
  const { nodes: figures } = measured({ nodes: { s: source, ...all, ...parts, k: customer }, edges });
  const { reach = Number.NaN, entering = Number.NaN } = figures.get(id) ?? {};
  return { reach: Number(reach.toFixed(9)), entering: Number(entering.toFixed(9)) };
}

describe('the probability to come to a step at least once', () => {
  it('does not count how often', () => {
    expect(reachOf('a', ['a'], ['s > a 40', 's > k', 'a ~ a 50', 'a > k'])).toEqual({
      reach: 0.4,
      entering: 0.4,
    });
  });

  it('differs between units that enter and those that are delivered', () => {
    // Of four at a two come to b, and one of these is delivered; of the other two both are.
    expect(reachOf('b', ['a', 'b'], ['s > a', 'a > b 50', 'a > k', 'b > k 50'])).toEqual({
      reach: Number((1 / 3).toFixed(9)),
      entering: 0.5,
    });
  });

  it('is 0 where no unit comes', () => {
    expect(reachOf('b', ['a', 'b'], ['s > a', 'a > k', 'k > b'])).toEqual({ reach: 0, entering: 0 });
  });
});

describe('inside a parallel block', () => {
  it('counts every passage through it, for those that come to the block at all', () => {
    const edges = [
      's > o 40',
      's > k',
      'o > a',
      'o > b',
      'a > x 25',
      'a > m',
      'x > m',
      'b > m',
      'm ~ o 50',
      'm > k',
    ];
    // One passage misses x in ¾, and every other one is followed by another: ¼ ÷ (1 − ¾ · ½).
    expect(reachOf('x', ['a', 'b', 'x', 'm'], edges, { o: split })).toEqual({ reach: 0.16, entering: 0.16 });
  });

  it('does not count the rounds of a loop in a branch', () => {
    const edges = ['s > o', 'o > a', 'o > b', 'a > x 20', 'x ~ a 100', 'a > m', 'b > m', 'm > k'];
    expect(reachOf('x', ['a', 'b', 'x', 'm'], edges, { o: split })).toEqual({ reach: 0.2, entering: 0.2 });
    expect(reachOf('a', ['a', 'b', 'x', 'm'], edges, { o: split })).toEqual({ reach: 1, entering: 1 });
  });

  it('takes in a block within it', () => {
    const edges = [
      's > o',
      'o > a 1',
      'o > b',
      'a > i 60',
      'a > m',
      'i > p',
      'i > q',
      'p > x 30',
      'p > j',
      'x > j',
      'q > j',
      'j > m',
      'b > m',
      'm > k',
    ];
    const steps = ['a', 'b', 'p', 'q', 'x', 'j', 'm'];
    expect(reachOf('x', steps, edges, { o: split, i: split })).toEqual({ reach: 0.18, entering: 0.18 });
    expect(reachOf('q', steps, edges, { o: split, i: split })).toEqual({ reach: 0.6, entering: 0.6 });
  });
});

describe('where a step is in a block and behind it', () => {
  const steps = ['a', 'b', 'c', 'x', 'm'];
  const block = ['o > a', 'o > b', 'a > x 50', 'a > m', 'x > m', 'b > m', 'm ~ x 20'];

  it('is that of either way', () => {
    // Not in the block (½), and not sent back there (0.8).
    expect(reachOf('x', steps, ['s > o', ...block, 'm > k'], { o: split })).toEqual({
      reach: 0.6,
      entering: 0.6,
    });
  });

  it('counts losses and other entries', () => {
    const two = { o: split, s: node('source', { volume: 1 }), t: node('source', { volume: 3 }) };
    const edges = ['s > c', 'c > o 80', ...block, 'm > k 50', 't > k'];
    // A quarter enters here and 80 % of it comes to the block. From m 0.5 ÷ (1 − 0.2) are delivered.
    const delivered = 0.25 * 0.8 * 0.625 + 0.75;
    expect(reachOf('x', steps, edges, two)).toEqual({
      reach: Number(((0.25 * 0.8 * 0.6 * 0.625) / delivered).toFixed(9)),
      entering: 0.12,
    });
  });

  it('is the same inside another block', () => {
    const inner = ['i > a', 'i > b', 'a > x 50', 'a > j', 'x > j', 'b > j', 'j ~ x 20', 'j > m'];
    const edges = ['s > o', 'o > i', 'o > c', 'c > m', ...inner, 'm > k'];
    expect(reachOf('x', ['a', 'b', 'c', 'x', 'j', 'm'], edges, { o: split, i: split })).toEqual({
      reach: 0.6,
      entering: 0.6,
    });
  });
});

it('value counts once for those that come on the clock: by rework into a block that was in the shadow', () => {
  const days = (count: number) => step({ pt: [count, 'd'], class: 'value-add' });
  const { headline, nodes } = measured({
    nodes: {
      s: source,
      o: split,
      i: split,
      p: days(1),
      q: days(3),
      j: step(),
      b: days(9),
      m: days(1),
      k: customer,
    },
    edges: [
      's > o',
      'o > i',
      'o > b',
      'i > p',
      'i > q',
      'p > j',
      'q > j',
      'j > m',
      'b > m',
      'm ~ i 20',
      'm > k',
    ],
  });
  expect(headline.flowTime).toBeCloseTo((9 + 1.25 + 0.25 * 3) * day, 6);
  expect(headline.valueAddTime).toBeCloseTo((9 + 1 + 0.2 * 3) * day, 6);
  expect(nodes.get('q')).toMatchObject({ onClock: true });
  expect(nodes.get('p')).toMatchObject({ onClock: false });
});
