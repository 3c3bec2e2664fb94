import { describe, expect, it } from 'vitest';
import { customer, mapOf, measured, measuredMap, type Parts, source, step } from './mapOf.ts';

const split = step({ parallel: true });
const days = (count: number) => step({ pt: [count, 'd'], class: 'value-add' });

describe('of two branches that take equally long', () => {
  type Place = { readonly x: number; readonly y: number };

  /** The branches that are on the clock where the two first steps stand at these places, `a` drawn before `b`. */
  function onClock(a: Place, b: Place, first: 'a' | 'b' = 'a', times = { a: 3, b: 3 }): readonly string[] {
    const ways = [`o > ${first}`, first === 'a' ? 'o > b' : 'o > a'];
    const map = mapOf({
      nodes: { s: source, o: split, a: days(times.a), b: days(times.b), m: days(1), k: customer },
      edges: ['s > o', ...ways, 'a > m', 'b > m', 'm > k'],
    });
    const places: { readonly [id: string]: Place } = { a, b };
    const states = map.states.map((state) => ({
      ...state,
      nodes: state.nodes.map((node) => ({ ...node, ...places[node.id] })),
    }));
    const { nodes } = measuredMap({ ...map, states });
    return ['a', 'b'].filter((id) => nodes.get(id)?.onClock);
  }

  it('the one that begins farther left is on the clock, however they are drawn', () => {
    for (const first of ['a', 'b'] as const) {
      expect(onClock({ x: 400, y: 200 }, { x: 420, y: 0 }, first)).toEqual(['a']);
      expect(onClock({ x: 420, y: 0 }, { x: 400, y: 200 }, first)).toEqual(['b']);
    }
  });

  it('the higher one is, where they begin one below the other', () => {
    for (const first of ['a', 'b'] as const) {
      expect(onClock({ x: 400, y: 0 }, { x: 400, y: 200 }, first)).toEqual(['a']);
      expect(onClock({ x: 400, y: 200 }, { x: 400, y: 0 }, first)).toEqual(['b']);
    }
  });

  it('the one whose name in the file comes first is, where they lie on each other', () => {
    for (const first of ['a', 'b'] as const) {
      expect(onClock({ x: 400, y: 0 }, { x: 400, y: 0 }, first)).toEqual(['a']);
    }
  });

  it('neither its place nor its name puts a shorter one on the clock', () => {
    expect(onClock({ x: 0, y: 0 }, { x: 400, y: 200 }, 'a', { a: 2.999999, b: 3 })).toEqual(['b']);
  });

  it('what differs by rounding alone is equal', () => {
    expect(onClock({ x: 400, y: 0 }, { x: 0, y: 0 }, 'a', { a: 0.3, b: 0.1 + 0.2 })).toEqual(['b']);
    expect(onClock({ x: 0, y: 0 }, { x: 400, y: 0 }, 'a', { a: 0.3, b: 0.1 + 0.2 })).toEqual(['a']);
  });

  it('also where they take no time at all', () => {
    for (const first of ['a', 'b'] as const) {
      expect(onClock({ x: 400, y: 0 }, { x: 420, y: 0 }, first, { a: 0, b: 0 })).toEqual(['a']);
      expect(onClock({ x: 420, y: 0 }, { x: 400, y: 0 }, first, { a: 0, b: 0 })).toEqual(['b']);
    }
  });
});

describe('the branch on the clock', () => {
  const onClockOf = (nodes: Parts['nodes'], edges: readonly string[]) =>
    [...measured({ nodes: { s: source, o: split, ...nodes, m: step(), k: customer }, edges }).nodes]
      .filter(([id, figures]) => id in nodes && figures.onClock)
      .map(([id]) => id);
  const block = ['s > o', 'o > a', 'o > b', 'b > m', 'm > k'];

  it('takes what its choices take on the mean, transfers too', () => {
    const ways = ['a > x 50 +4', 'a > m 50', 'x > m'];
    const nodes = (count: number) => ({ a: days(0), x: days(0), b: days(count) });
    expect(onClockOf(nodes(1.9), [...block, ...ways])).toEqual(['a', 'x']);
    expect(onClockOf(nodes(2.1), [...block, ...ways])).toEqual(['b']);
  });

  it('takes its repeats, and the transfers of each', () => {
    const ways = ['a ~ a 50 +2', 'a > m'];
    const nodes = (count: number) => ({ a: days(1), b: days(count) });
    // Two visits of a day, and one transfer of two.
    expect(onClockOf(nodes(3.9), [...block, ...ways])).toEqual(['a']);
    expect(onClockOf(nodes(4.1), [...block, ...ways])).toEqual(['b']);
  });

  it('takes the longest branch of a block inside it', () => {
    const nodes = (count: number) => ({ a: split, p: days(1), q: days(3), j: days(1), b: days(count) });
    const ways = ['a > p', 'a > q', 'p > j', 'q > j', 'j > m'];
    expect(onClockOf(nodes(3.9), [...block, ...ways])).toEqual(['a', 'q', 'j']);
    expect(onClockOf(nodes(4.1), [...block, ...ways])).toEqual(['b']);
  });

  it('may be an edge without a step, where its transfer takes longest', () => {
    const ways = ['s > o', 'o > a', 'o > m +2', 'a > m', 'm > k'];
    expect(onClockOf({ a: days(1.9) }, ways)).toEqual([]);
    expect(onClockOf({ a: days(2.1) }, ways)).toEqual(['a']);
  });
});
