import { describe, expect, it } from 'vitest';
import { codes, customer, demandOf, exit, measured, type NodeParts, source, step } from './mapOf.ts';
import type { Demand } from '#src/model/document.ts';

const split = step({ parallel: true });

/** Steps, with these nodes beside them, and how many units come to each in a day. */
function mapBroken(
  steps: readonly string[],
  edges: readonly string[],
  parts: { readonly [id: string]: NodeParts } = {},
  at: Demand['at'] = 'entry',
) {
  const nodes = Object.fromEntries(steps.map((id) => [id, step()]));
  const analysis = measured({
    nodes: { s: source, ...nodes, ...parts, k: customer },
    edges,
    demand: demandOf(10, [1, 'd'], at),
  });
  const entering = (id: string) => analysis.nodes.get(id)?.entering;
  const arrivals = (id: string) => analysis.nodes.get(id)?.arrivalsPerPeriod;
  return { ...analysis, entering, arrivals, codes: codes(analysis) };
}

const shared = ['s > a', 'a > b 80', 'a > c 40', 'b > k', 'c > k'];

describe('an error on the way', () => {
  it('leaves the arrivals before it, where the demand is at the entry', () => {
    const { arrivals, entering } = mapBroken(['a', 'b', 'c'], shared);
    expect([arrivals('s'), arrivals('a'), arrivals('b')]).toEqual([10, 10, undefined]);
    expect([entering('a'), entering('b')]).toEqual([1, undefined]);
  });

  it('leaves none where the demand is at the customer: nobody knows how many enter', () => {
    expect(mapBroken(['a', 'b', 'c'], shared, {}, 'customer').arrivals('a')).toBeUndefined();
    const other = mapBroken(['a', 'b', 'c'], [...shared, 's > k'], {}, 'customer');
    expect(other.arrivals('a')).toBeUndefined();
    expect(other.headline.entryPerPeriod).toBeUndefined();
  });

  it('leaves none where customers come back: nobody knows how many', () => {
    expect(mapBroken(['a', 'b', 'c'], [...shared, 'k @ a 20']).arrivals('a')).toBeUndefined();
    expect(mapBroken(['a', 'b', 'c'], [...shared, 'k @ a 0']).arrivals('a')).toBe(10);
    expect(mapBroken(['a', 'b', 'c'], [...shared, 'k @ a']).arrivals('a')).toBe(10);
  });

  it('hides all that is behind it, as far as it goes', () => {
    const edges = ['s > a', 'a > b 80', 'a > c 40', 'b > d', 'd > e', 'c > k', 'e > k', 's > f', 'f > k'];
    const { entering } = mapBroken(['a', 'b', 'c', 'd', 'e', 'f'], edges);
    expect(['b', 'c', 'd', 'e', 'k'].map(entering)).toEqual(Array.from({ length: 5 }, () => undefined));
    expect(entering('f')).toBe(0.5);
  });

  it('where no unit comes hides only what is behind it', () => {
    const { headline, entering } = mapBroken(
      ['a', 'p', 'q', 'r'],
      ['s > a', 'a > k', 'p > q 80', 'p > r 80', 'q > k', 'r > k'],
    );
    expect(headline.yield).toBe(1);
    expect(entering('a')).toBe(1);
    expect(entering('q')).toBeUndefined();
  });
});

describe('an error in a map with a parallel block', () => {
  const block = ['o > a', 'o > b', 'a > m', 'b > m'];

  it('before the block hides the block', () => {
    const edges = ['s > z', 'z > o 80', 'z > k 40', ...block, 'm > k'];
    const found = mapBroken(['z', 'a', 'b', 'm'], edges, { o: split });
    expect(found.codes).toEqual(['shares-above-100']);
    expect(found.headline.flowTime).toBeUndefined();
    expect(['z', 'o', 'a', 'm'].map(found.entering)).toEqual([1, undefined, undefined, undefined]);
  });

  it('in a branch hides the whole block', () => {
    const edges = ['s > o', 'o > a', 'o > b', 'a > c 80', 'a > m 80', 'c > m', 'b > m', 'm > k'];
    const { entering, headline } = mapBroken(['a', 'b', 'c', 'm'], edges, { o: split });
    expect(headline.yield).toBeUndefined();
    expect(['o', 'a', 'b', 'c', 'm'].map(entering)).toEqual([1, undefined, undefined, undefined, undefined]);
  });

  it('in a block within hides the block around it', () => {
    const edges = [
      's > o',
      'o > i',
      'o > b',
      'i > p',
      'i > q',
      'p > m',
      'q > m',
      'q > x 5',
      'b > m',
      'm > k',
    ];
    const { entering } = mapBroken(['p', 'q', 'b', 'm'], edges, { o: split, i: split, x: exit });
    expect(entering('o')).toBe(1);
    expect(['i', 'p', 'b', 'm'].map(entering)).toEqual(Array.from({ length: 4 }, () => undefined));
  });

  it('of one block leaves another one before it', () => {
    const edges = ['s > o', ...block, 'm > v', 'v > c', 'v > d', 'c > k', 'd > x'];
    const found = mapBroken(['a', 'b', 'm', 'c', 'd'], edges, { o: split, v: split, x: exit });
    expect(found.codes).toContain('branches-never-meet');
    expect(['a', 'b', 'm', 'v'].map(found.entering)).toEqual([1, 1, 1, 1]);
    expect(['c', 'd'].map(found.arrivals)).toEqual([undefined, undefined]);
    expect(['a', 'b', 'm', 'v'].map(found.arrivals)).toEqual([10, 10, 10, 10]);
  });
});
