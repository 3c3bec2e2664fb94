import { describe, expect, it } from 'vitest';
import { codes, customer, day, exit, measured, type Parts, source, step } from './mapOf.ts';

const split = step({ parallel: true });
const days = (count: number) => step({ pt: [count, 'd'], class: 'value-add' });

function withTransfer(transfer: string): Parts {
  return {
    nodes: { s: source, o: split, a: days(1), b: days(3), m: days(1), k: customer },
    edges: ['s > o', 'o > a', 'o > b', `a > m${transfer}`, 'b > m', 'm > k'],
  };
}

describe('a parallel block', () => {
  const block = measured({
    nodes: { s: source, o: split, a: { ...days(1) }, b: days(3), m: days(1), k: customer },
    edges: ['s > o', 'o > a', 'o > b', 'a > m', 'b > m', 'm > k'],
  });

  it('takes as long as its longest branch; the others are effort', () => {
    expect(block.headline.flowTime).toBeCloseTo(4 * day, 6);
    expect(block.headline.valueAddTime).toBeCloseTo(4 * day, 6);
    expect(block.headline.effort).toBeCloseTo(5 * day, 6);
    expect(block.nodes.get('a')).toMatchObject({ onClock: false, visits: 1, reach: 1 });
    expect(block.nodes.get('b')).toMatchObject({ onClock: true, visits: 1 });
    expect(block.ladder.map((segment) => segment.node)).toEqual(['o', 'b', 'm']);
  });

  it('computes the credit application: 1/0.8 + max(1, 3) + 3 + 0.6·1 + 0.4·2 = 8.65 d', () => {
    const rest = {
      s: source,
      a: days(1),
      b: days(3),
      assess: days(3),
      offer: days(1),
      reject: days(2),
      k: customer,
    };
    const tail = [
      'a > assess',
      'b > assess',
      'assess > offer 60',
      'assess > reject 40',
      'offer > k',
      'reject > k',
    ];
    const separate = measured({
      nodes: { ...rest, check: days(1), o: split },
      edges: ['s > check', 'check ~ check 20', 'check > o', 'o > a', 'o > b', ...tail],
    });
    const joined = measured({
      nodes: { ...rest, check: step({ pt: [1, 'd'], parallel: true }) },
      edges: ['s > check', 'check ~ check 20', 'check > a', 'check > b', ...tail],
    });
    expect(separate.headline.flowTime).toBeCloseTo(8.65 * day, 6);
    expect(joined.headline.flowTime).toBeCloseTo(8.65 * day, 6);
    expect(joined.findings).toEqual([]);
  });

  it('repeated by rework is walked again, each branch every time', () => {
    const { headline, nodes } = measured({
      nodes: { s: source, o: split, a: days(1), b: days(3), m: days(1), k: customer },
      edges: ['s > o', 'o > a', 'o > b', 'a > m', 'b > m', 'm ~ o 20', 'm > k'],
    });
    expect(headline.flowTime).toBeCloseTo(5 * day, 6);
    expect(headline.valueAddTime).toBeCloseTo(4 * day, 6);
    expect(headline.reworkTime).toBeCloseTo(day, 6);
    expect(headline.effort).toBeCloseTo(6.25 * day, 6);
    expect(nodes.get('a')?.visits).toBeCloseTo(1.25, 12);
    expect(nodes.get('a')?.reach).toBeCloseTo(1, 12);
  });

  it('may hold rework in a branch, which can make it the longest', () => {
    const { headline, nodes } = measured({
      nodes: { s: source, o: split, a: days(2), b: days(3), m: days(1), k: customer },
      edges: ['s > o', 'o > a', 'o > b', 'a ~ a 50', 'a > m', 'b > m', 'm > k'],
    });
    expect(headline.flowTime).toBeCloseTo(5 * day, 6);
    expect(nodes.get('a')).toMatchObject({ onClock: true });
    expect(nodes.get('b')).toMatchObject({ onClock: false });
    expect(headline.valueAddTime).toBeCloseTo(3 * day, 6);
  });

  it('may hold a choice: its branches count by their shares', () => {
    const { headline, nodes } = measured({
      nodes: { s: source, o: split, a: step(), x: days(2), y: days(4), b: days(1), m: days(1), k: customer },
      edges: ['s > o', 'o > a', 'o > b', 'a > x 25', 'a > y', 'x > m', 'y > m', 'b > m', 'm ~ o 50', 'm > k'],
    });
    expect(headline.flowTime).toBeCloseTo(2 * (0.25 * 2 + 0.75 * 4 + 1) * day, 6);
    expect(nodes.get('x')?.visits).toBeCloseTo(0.5, 12);
    // Never in 1, 2, 3 … rounds, each with probability ½ to be the last: 1 − Σ ½ⁿ·¾ⁿ = 0.4.
    expect(nodes.get('x')?.reach).toBeCloseTo(0.4, 12);
  });

  it('may hold another block', () => {
    const { headline, nodes } = measured({
      nodes: {
        s: source,
        o: split,
        a: days(2),
        i: split,
        p: days(1),
        q: days(4),
        j: days(1),
        m: days(1),
        k: customer,
      },
      edges: ['s > o', 'o > a', 'o > i', 'i > p', 'i > q', 'p > j', 'q > j', 'j > m', 'a > m', 'm > k'],
    });
    expect(headline.flowTime).toBeCloseTo(6 * day, 6);
    expect(headline.effort).toBeCloseTo(9 * day, 6);
    const onClock = [...nodes].filter(([, figures]) => figures.onClock).map(([id]) => id);
    expect(onClock).toEqual(['s', 'o', 'i', 'q', 'j', 'm', 'k']);
  });

  it('counts the transfer of a branch in that branch, also on its last edge', () => {
    expect(measured(withTransfer(' +1')).headline.flowTime).toBeCloseTo(4 * day, 6);
    const long = measured(withTransfer(' +4'));
    expect(long.headline.flowTime).toBeCloseTo(6 * day, 6);
    expect(long.nodes.get('m')?.waitTime).toBeCloseTo(4 * day, 6);
    expect(long.nodes.get('a')?.onClock).toBe(true);
  });

  it('may meet at the customer, and may have a branch without any step', () => {
    const { headline, findings } = measured({
      nodes: { s: source, o: split, a: days(2), k: customer },
      edges: ['s > o', 'o > a', 'o > k', 'a > k'],
    });
    expect(headline.flowTime).toBeCloseTo(2 * day, 6);
    expect(findings).toEqual([]);
  });

  it('multiplies the %C&A of all its branches', () => {
    const { headline } = measured({
      nodes: {
        s: source,
        o: split,
        a: step({ ca: 80 }),
        b: step({ ca: 50 }),
        x: step({ ca: 100 }),
        m: step({ ca: 90 }),
        k: customer,
      },
      edges: ['s > o', 'o > a', 'o > b', 'b > x 50', 'b > m', 'x > m', 'a > m', 'm > k'],
    });
    expect(headline.rolledCompleteAccurate).toBeCloseTo(0.36, 12);
    expect(headline).toMatchObject({ steps: 5, assessedSteps: 4 });
  });

  it('ignores shares, with a warning', () => {
    const analysis = measured({
      nodes: { s: source, o: split, a: days(2), b: days(1), k: customer },
      edges: ['s > o', 'o > a 10', 'o > b 20', 'a > k', 'b > k'],
    });
    expect(codes(analysis)).toEqual(['shares-ignored-in-parallel']);
    expect(analysis.headline).toMatchObject({ flowTime: 2 * day, yield: 1 });
  });
});

describe('rework from behind a parallel block into one of its branches', () => {
  const parts: Parts = {
    nodes: { s: source, o: split, a: days(1), b: days(3), m: days(1), k: customer },
    edges: ['s > o', 'o > a', 'o > b', 'a > m', 'b > m', 'm ~ a 20', 'm > k'],
  };

  it('walks only that branch again, on the clock', () => {
    const { headline, nodes, findings } = measured(parts);
    expect(findings).toEqual([]);
    expect(headline.flowTime).toBeCloseTo((3 + 1.25 + 0.25) * day, 6);
    expect(nodes.get('a')?.visits).toBeCloseTo(1.25, 12);
    expect(nodes.get('a')).toMatchObject({ reach: 1, onClock: true });
    expect(headline.effort).toBeCloseTo((3 + 1.25 + 1.25) * day, 6);
  });

  it('counts its value on the clock only once per unit that comes there on the clock', () => {
    const { headline } = measured(parts);
    expect(headline.valueAddTime).toBeCloseTo((3 + 1 + 0.2) * day, 6);
  });

  it('reaches a step by either way', () => {
    const { nodes } = measured({
      nodes: { s: source, o: split, a: step(), x: days(1), b: days(3), m: days(1), k: customer },
      edges: ['s > o', 'o > a', 'o > b', 'a > x 50', 'a > m', 'x > m', 'b > m', 'm ~ x 20', 'm > k'],
    });
    // Misses x in the block (½) and is not sent back (0.8).
    expect(nodes.get('x')?.reach).toBeCloseTo(1 - 0.5 * 0.8, 12);
  });
});

describe('a parallel block with an error', () => {
  it('whose branches never meet names the split', () => {
    const analysis = measured({
      nodes: { s: source, o: split, a: step(), b: step(), k: customer, l: customer },
      edges: ['s > o', 'o > a', 'o > b', 'a > k', 'b > l'],
    });
    expect(codes(analysis)).toEqual(['branches-never-meet']);
    expect(analysis.findings[0]?.nodes).toEqual(['o']);
    expect(analysis.headline.flowTime).toBeUndefined();
    expect(analysis.nodes.get('o')?.entering).toBe(1);
    expect(analysis.nodes.get('a')?.entering).toBeUndefined();
  });

  it.each([
    ['an exit', ['a > x 10'], ['o', 'a'], 1],
    ['a customer', ['a > l 10'], ['o', 'a'], 1],
    ['rework to before the split', ['a ~ z 10'], ['o', 'a'], 1],
    ['rework to the split', ['a ~ o 10'], ['o', 'a'], 1],
  ])('left by %s names the edge', (_what, extra, nodes, edges) => {
    const analysis = measured({
      nodes: {
        s: source,
        z: step(),
        o: split,
        a: step(),
        b: step(),
        m: step(),
        k: customer,
        l: customer,
        x: exit,
      },
      edges: ['s > z', 'z > o', 'o > a', 'o > b', 'a > m', 'b > m', 'm > k', ...extra],
    });
    expect(codes(analysis)).toEqual(['edge-leaves-parallel-block']);
    expect(analysis.findings[0]?.nodes).toEqual(nodes);
    expect(analysis.findings[0]?.edges).toHaveLength(edges);
    expect(analysis.headline.flowTime).toBeUndefined();
  });

  it('left by shares below 100 % names the node', () => {
    const analysis = measured({
      nodes: { s: source, o: split, a: step(), b: step(), m: step(), k: customer },
      edges: ['s > o', 'o > a', 'o > b', 'a > m 90', 'b > m', 'm > k'],
    });
    expect(codes(analysis)).toEqual(['edge-leaves-parallel-block']);
    expect(analysis.findings[0]?.nodes).toEqual(['o', 'a']);
  });

  it('inside another block is named once, at the inner split', () => {
    const analysis = measured({
      nodes: {
        s: source,
        o: split,
        i: split,
        p: step(),
        q: step(),
        b: step(),
        m: step(),
        k: customer,
        x: exit,
      },
      edges: ['s > o', 'o > i', 'o > b', 'i > p', 'i > q', 'p > m', 'q > m', 'q > x 5', 'b > m', 'm > k'],
    });
    expect(codes(analysis)).toEqual(['edge-leaves-parallel-block']);
    expect(analysis.findings[0]?.nodes).toEqual(['i', 'q']);
  });
});

describe('a parallel node with a single way on', () => {
  it('is no split', () => {
    const { headline, findings } = measured({
      nodes: { s: source, o: step({ pt: [1, 'd'], parallel: true }), k: customer },
      edges: ['s > o', 'o ~ o 50', 'o > k'],
    });
    expect(headline.flowTime).toBeCloseTo(2 * day, 6);
    expect(findings).toEqual([]);
  });
});
