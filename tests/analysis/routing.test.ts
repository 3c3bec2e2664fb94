import { describe, expect, it } from 'vitest';
import { codes, customer, exit, measured, source, step } from './mapOf.ts';

/** Ways out of one step: a share each, `~ 20` for rework back to it; each other way leads to a step of its own. */
function waysOut(ways: readonly string[], first = step()) {
  const others = ways.map((_, index) => [`n${index}`, step()] as const);
  const edges = ways.map((way, index) =>
    way.startsWith('~') ? `a ~ a${way.slice(1)}` : `a > n${index} ${way}`.trim(),
  );
  return measured({
    nodes: { s: source, a: first, ...Object.fromEntries(others), k: customer },
    edges: [...edges, 's > a', ...ways.map((_, index) => `n${index} > k`)],
  });
}

function sharesOf(ways: readonly string[], first = step()) {
  const { edges } = waysOut(ways, first);
  return ways.map((_, index) => Number((edges.get(`e${index}`)?.share ?? Number.NaN).toFixed(6)));
}

describe('the ways out of a step', () => {
  it.each<[string, readonly string[], readonly number[]]>([
    ['a single way takes all', [''], [1]],
    ['ways without a share take even parts', ['', '', ''], [0.333333, 0.333333, 0.333333]],
    ['a share is taken as it is stated', ['30', ''], [0.3, 0.7]],
    ['several without a share split what is left', ['30', '', ''], [0.3, 0.35, 0.35]],
    ['nothing is left beside 100 %', ['100', ''], [1, 0]],
    ['0 % takes nothing', ['0', ''], [0, 1]],
    ['what nobody takes is not shared out', ['25', '25'], [0.25, 0.25]],
    ['up to 100.5 % are scaled', ['50.25', '50.25'], [0.5, 0.5]],
    ['rework without a share takes nothing', ['~', ''], [0, 1]],
    ['rework takes its share of all', ['~ 20', '', ''], [0.2, 0.4, 0.4]],
    ['rework and stated shares sum up', ['~ 20', '50', ''], [0.2, 0.5, 0.3]],
  ])('%s', (_, ways, shares) => {
    expect(sharesOf(ways)).toEqual(shares);
  });

  it('lose what their shares leave, and nothing to rounding', () => {
    expect(waysOut(['25', '50']).headline.yield).toBeCloseTo(0.75, 12);
    expect(waysOut(['99']).headline.yield).toBeCloseTo(0.99, 12);
    expect(waysOut(['33.33333333333', '33.33333333333', '33.33333333333']).headline.yield).toBe(1);
  });

  it('are an error from above 100.5 % on, rework counted', () => {
    const codesOf = (...ways: readonly string[]) => codes(waysOut(ways));
    expect(codesOf('50.25', '50.25')).toEqual([]);
    expect(codesOf('50.25', '50.26')).toEqual(['shares-above-100']);
    expect(codesOf('~ 20', '80.5')).toEqual([]);
    expect(codesOf('~ 20', '80.6')).toEqual(['shares-above-100']);
  });
});

describe('the ways out of a parallel step', () => {
  const split = step({ parallel: true });

  it('are all taken by each unit, after the choice whether it goes back', () => {
    const { edges, nodes } = waysOut(['', '', '~ 20'], split);
    expect(edges.get('e2')?.share).toBeCloseTo(0.2, 12);
    expect(nodes.get('a')?.visits).toBeCloseTo(1.25, 12);
    for (const id of ['n0', 'n1']) expect(nodes.get(id)?.visits).toBeCloseTo(1, 12);
  });

  it('are one way like any other where there is one, whatever share is stated', () => {
    expect(sharesOf(['30'], split)).toEqual([1]);
    expect(sharesOf(['~ 20', '30'], split)).toEqual([0.2, 0.8]);
    expect(waysOut(['30'], split).headline.yield).toBe(1);
  });

  it('may all be left, where everything goes back', () => {
    const analysis = waysOut(['', '', '~ 100'], split);
    expect(codes(analysis)).toContain('loop-never-left');
  });
});

describe('an end', () => {
  it('keeps what comes to an exit, even where something leads on', () => {
    const { headline, nodes } = measured({
      nodes: { s: source, a: step(), x: exit, k: customer },
      edges: ['s > a', 'a > x 40', 'a > k', 'x > k'],
    });
    expect(headline.yield).toBeCloseTo(0.6, 12);
    expect(nodes.get('x')?.entering).toBeCloseTo(0.4, 12);
  });

  it('lets come back after the purchase what is stated, and nothing where nothing is', () => {
    const { edges } = measured({
      nodes: { s: source, a: step(), k: customer },
      edges: ['s > a', 'a > k', 'k @ a 30', 'k @ a'],
    });
    expect([edges.get('e2')?.share, edges.get('e3')?.share]).toEqual([0.3, 0]);
  });

  it('delivers at a last step that sends back a part', () => {
    const { headline } = measured({ nodes: { a: step(), b: step() }, edges: ['a > b', 'b ~ a 25'] });
    expect(headline.yield).toBe(1);
  });
});
