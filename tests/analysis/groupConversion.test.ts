import { describe, expect, it } from 'vitest';
import { groupFigures } from '#src/analysis/groups.ts';
import type { MapDocument } from '#src/model/document.ts';
import { customer, exit, mapOf, node, type Parts, source, step } from './mapOf.ts';
import { type StagesOf, withStages } from './withStages.ts';

describe('the conversion of a stage', () => {
  const rounded = (value: number | undefined) => Number((value ?? Number.NaN).toFixed(2));
  const conversionOf = (document: MapDocument, id: string) =>
    rounded(groupFigures(document, 'current', 'stage').find((group) => group.id === id)?.conversion);
  /** What the stages named by the nodes convert, in order; NaN where that is not defined. */
  const conversions = (parts: Parts, byNode: StagesOf) =>
    [...new Set(Object.values(byNode))].map((id) => conversionOf(withStages(mapOf(parts), byNode), id));

  it('counts what goes to an exit as lost, wherever the exit stands', () => {
    const document = mapOf({
      nodes: { s: source, a: step(), b: step(), x: exit, k: customer },
      edges: ['s > a', 'a > b 40', 'a > x 60', 'b > k'],
    });
    const staged = withStages(document, { a: 'one', b: 'two', x: 'two' });
    expect(conversionOf(staged, 'one')).toBe(0.4);
    expect(conversionOf(staged, 'two')).toBe(1);
  });

  it('counts branches that meet again as one unit', () => {
    const document = mapOf({
      nodes: { s: source, a: step({ parallel: true }), b: step(), c: step(), d: step(), k: customer },
      edges: ['s > a', 'a > b', 'a > c', 'b > d', 'c > d', 'd > k 60'],
    });
    const staged = withStages(document, { a: 'one', b: 'two', c: 'three', d: 'four' });
    expect(['one', 'two', 'three', 'four'].map((id) => conversionOf(staged, id))).toEqual([1, 1, 1, 0.6]);
  });

  it('counts units that come back each time they enter, and repeats inside the group once', () => {
    const nodes = { s: source, a: step(), b: step(), k: customer };
    const edges = ['s > a', 'a > b 80', 'b ~ a 50', 'b > k'];
    // 1 ÷ (1 − 0.8 · 0.5) rounds, of each of which 20 % are lost at a.
    expect(conversions({ nodes, edges }, { a: 'one', b: 'two' })).toEqual([0.8, 1]);
    // Together 1 enters, and ⅓ is lost.
    expect(conversions({ nodes, edges }, { a: 'one', b: 'one' })).toEqual([0.67]);
  });

  it('adds up what is lost at all nodes of the group, to exits and without a word', () => {
    const nodes = { s: source, a: step(), b: step(), x: exit, y: exit, k: customer };
    const edges = ['s > a', 'a > b 50', 'a > x 20', 'a > y 10', 'b > k 60'];
    expect(conversions({ nodes, edges }, { a: 'one', b: 'two' })).toEqual([0.5, 0.6]);
    expect(conversions({ nodes, edges }, { a: 'one', b: 'one' })).toEqual([0.3]);
    expect(conversions({ nodes, edges }, { s: 'none', a: 'one', b: 'one' })).toEqual([1, 0.3]);
  });

  it('is shared by what enters at several sources', () => {
    const nodes = {
      s: node('source', { volume: 300 }),
      t: node('source', { volume: 100 }),
      a: step(),
      b: step(),
      k: customer,
    };
    const edges = ['s > a', 'a > b 50', 't > b', 'b > k 40'];
    expect(conversions({ nodes, edges }, { s: 'one', a: 'two', t: 'three', b: 'four' })).toEqual([
      1, 0.5, 1, 0.4,
    ]);
  });

  it('is 0 where all that enter are lost, and not defined where none enter', () => {
    const nodes = { s: source, a: step(), b: step(), c: step(), x: exit, k: customer };
    const edges = ['s > a', 'a > b 50', 'b > x', 'a > k', 'c > k 0'];
    expect(conversions({ nodes, edges }, { a: 'one', b: 'two', c: 'three', x: 'four' })).toEqual([
      1,
      0,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it('is not defined at an error and behind it, but before it and beside it', () => {
    const nodes = { s: source, a: step(), b: step(), c: step(), d: step(), k: customer };
    const edges = ['s > a', 'a > b 50', 'a > d 50', 'b > c 80', 'b > k 80', 'c > k', 'd > k 90'];
    expect(conversions({ nodes, edges }, { a: 'one', b: 'two', c: 'three', d: 'four' })).toEqual([
      1,
      Number.NaN,
      Number.NaN,
      0.9,
    ]);
  });

  it('is not defined where some come from behind an error and others do not', () => {
    const nodes = { s: source, a: step(), b: step(), d: step(), k: customer };
    const edges = ['s > a', 'a > b 50', 'a > d 50', 'b > d 80', 'b > k 80', 'd > k 90'];
    expect(conversions({ nodes, edges }, { a: 'one', d: 'two' })).toEqual([1, Number.NaN]);
  });

  it('is not defined before anything flows', () => {
    const ring = { nodes: { a: step(), b: step() }, edges: ['a > b', 'b > a'] };
    expect(conversions(ring, { a: 'one', b: 'two' })).toEqual([Number.NaN, Number.NaN]);
  });
});
