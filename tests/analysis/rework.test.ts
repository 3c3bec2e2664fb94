import { describe, expect, it } from 'vitest';
import { codes, customer, day, measured, node, source, step } from './mapOf.ts';

describe('rework', () => {
  it('lengthens the flow by the repeats: 10 + 20 / (1 − 0.2) = 35', () => {
    const { headline, nodes, ladder } = measured({
      nodes: {
        s: source,
        a: step({ pt: [10, 'h'], class: 'value-add' }),
        b: step({ pt: [20, 'h'], class: 'value-add' }),
        k: customer,
      },
      edges: ['s > a', 'a > b', 'b ~ b 20', 'b > k'],
    });
    expect(headline.flowTime).toBeCloseTo(35 * 3600, 6);
    expect(headline.valueAddTime).toBeCloseTo(30 * 3600, 6);
    expect(headline.reworkTime).toBeCloseTo(5 * 3600, 6);
    expect(nodes.get('b')?.visits).toBeCloseTo(1.25, 12);
    expect(nodes.get('b')?.reach).toBeCloseTo(1, 12);
    expect(ladder.at(-1)?.visits).toBeCloseTo(1.25, 12);
  });

  it('takes no units while no share is stated, and says so', () => {
    const analysis = measured({
      nodes: { s: source, a: step({ pt: [1, 'd'] }), b: step({ pt: [1, 'd'] }), k: customer },
      edges: ['s > a', 'a > b', 'b ~ a', 'b > k'],
    });
    expect(analysis.headline.flowTime).toBeCloseTo(2 * day, 6);
    expect(codes(analysis)).toEqual(['rework-without-share']);
  });

  it('through a repair step is left out of the rolled %C&A, but the repair step counts among the steps', () => {
    const { headline, nodes, ladder } = measured({
      nodes: {
        s: source,
        a: step({ pt: [1, 'd'], ca: 90 }),
        b: step({ pt: [1, 'd'], ca: 80 }),
        fix: step({ pt: [1, 'd'], ca: 50 }),
        k: customer,
      },
      edges: ['s > a', 'a > b', 'b ~ fix 25', 'fix > b', 'b > k'],
    });
    expect(headline.rolledCompleteAccurate).toBeCloseTo(0.72, 12);
    expect(headline).toMatchObject({ steps: 3, assessedSteps: 3 });
    expect(nodes.get('fix')?.visits).toBeCloseTo(1 / 3, 12);
    expect(nodes.get('fix')?.reach).toBeCloseTo(0.25, 12);
    expect(ladder).toHaveLength(3);
  });

  it('nested in rework is solved together', () => {
    const { nodes } = measured({
      nodes: { s: source, a: step(), b: step(), c: step(), k: customer },
      edges: ['s > a', 'a > b', 'b ~ a 20', 'b > c', 'c ~ b 10', 'c ~ a 30', 'c > k'],
    });
    // By hand: b = 1 / (1 − 0.2 − 0.8·0.4) rounds, since every return to a comes to b again.
    expect(nodes.get('b')?.visits).toBeCloseTo(1 / 0.48, 12);
    expect(nodes.get('c')?.visits).toBeCloseTo(0.8 / 0.48, 12);
    expect(nodes.get('a')?.visits).toBeCloseTo(1 + (0.2 + 0.8 * 0.3) / 0.48, 12);
  });

  it('that nobody leaves is an error that names its nodes, while the rest of the map keeps working', () => {
    const analysis = measured({
      nodes: { s: source, a: step({ pt: [1, 'd'] }), b: step(), c: step(), k: customer },
      edges: ['s > a', 'a > k', 'a > b', 'b > c', 'c > b'],
    });
    expect(codes(analysis)).toEqual(['loop-never-left']);
    expect(analysis.findings[0]?.nodes).toEqual(['b', 'c']);
    expect(analysis.headline.flowTime).toBeUndefined();
    expect(analysis.nodes.get('a')).toMatchObject({ entering: 1, processTime: day });
    expect(analysis.nodes.get('c')?.entering).toBeUndefined();
  });

  it('closing a loop without being marked counts as rework for the rolled %C&A and the order of the ladder', () => {
    const { headline, ladder } = measured({
      nodes: { s: source, a: step({ pt: [1, 'd'], ca: 50 }), b: step({ pt: [1, 'd'], ca: 50 }), k: customer },
      edges: ['s > a', 'a > b', 'b > a 50', 'b > k'],
    });
    expect(headline.rolledCompleteAccurate).toBeCloseTo(0.25, 12);
    expect(ladder.map((segment) => segment.node)).toEqual(['a', 'b']);
    expect(headline.flowTime).toBeCloseTo(4 * day, 6);
  });
});

describe('an absorbing chain with rewards', () => {
  it('visits 10, 5, 2.75 and 1.5625 times and earns 17,206.25', () => {
    const rows = [
      [90, 5, 3, 2],
      [0, 90, 5, 3],
      [0, 0, 80, 10],
      [0, 0, 0, 60],
    ];
    const rewards = [1000, 900, 700, 500];
    const nodes = Object.fromEntries(
      rewards.map((reward, index) => [`n${index}`, step({ pt: [reward, 's'] })]),
    );
    const edges = rows.flatMap((row, from) =>
      row.flatMap((share, to) => (share > 0 ? [`n${from} > n${to} ${share}`] : [])),
    );
    const { headline, nodes: figures } = measured({
      nodes: { s: source, ...nodes, k: customer },
      edges: ['s > n0', ...edges, 'n1 > k', 'n2 > k', 'n3 > k'],
    });
    const visits = [0, 1, 2, 3].map((index) => figures.get(`n${index}`)?.visits ?? 0);
    for (const [index, expected] of [10, 5, 2.75, 1.5625].entries())
      expect(visits[index]).toBeCloseTo(expected, 10);
    expect(headline.effort).toBeCloseTo(17_206.25, 6);
  });

  it('gives the same per entering unit when the rest leaves the stream', () => {
    const { headline } = measured({
      nodes: { s: source, a: step({ pt: [1, 'h'] }), b: step({ pt: [1, 'h'] }), k: customer },
      edges: ['s > a', 'a > a 50', 'a > b 25', 'b > k'],
    });
    expect(headline.yield).toBeCloseTo(0.5, 12);
    expect(headline.effortWithLosses).toBeCloseTo(((2 + 0.5) * 3600) / 0.5, 6);
    expect(headline.effort).toBeCloseTo(3 * 3600, 6);
  });
});

describe('a half-drawn map whose last step has a rework loop', () => {
  it('delivers there what is not sent back, and enters where only rework leads', () => {
    const { headline } = measured({
      nodes: { a: step({ pt: [1, 'd'] }), b: step({ pt: [1, 'd'] }) },
      edges: ['a > b', 'b ~ a 50'],
    });
    expect(headline.flowTime).toBeCloseTo(4 * day, 6);
    expect(headline.yield).toBeCloseTo(1, 12);
  });

  it('says that nothing enters where a ring has no entry', () => {
    const analysis = measured({
      nodes: { a: step(), b: step(), n: node('note') },
      edges: ['a > b', 'b > a'],
    });
    expect(codes(analysis)).toEqual(['loop-never-left', 'no-entry']);
    expect(analysis.headline.flowTime).toBeUndefined();
  });
});
