import { describe, expect, it } from 'vitest';
import { fullLoad } from '#src/analysis/nodeFigures.ts';
import { unitsPilingUp } from '#src/analysis/pilingUp.ts';
import { day, demandOf, measured, step } from './mapOf.ts';

const calendar = { hoursPerDay: 8, daysPerWeek: 5 };

/** Units a day, one hour each, for one person of eight hours a day. */
function pilingUp(units: number, people = 1) {
  const { nodes } = measured({
    nodes: { a: step({ pt: [1, 'h'], people }) },
    edges: [],
    calendar,
    demand: demandOf(units, [1, 'd']),
  });
  return unitsPilingUp(nodes.get('a'), day, calendar);
}

describe('units pile up', () => {
  it('by what comes in a week beyond what can be done', () => {
    expect(pilingUp(10)).toBeCloseTo(10, 9);
    expect(pilingUp(16)).toBeCloseTo(40, 9);
    expect(pilingUp(20, 2)).toBeCloseTo(20, 9);
  });

  it('by nothing at exactly full load, and not at all below it', () => {
    expect(pilingUp(8)).toBe(0);
    expect(pilingUp(8 * (1 - 1e-10))).toBe(0);
    expect(pilingUp(8 * fullLoad)).toBe(0);
    expect(pilingUp(7.99)).toBeUndefined();
  });

  it('as far as is known: not without a step, people or a demand', () => {
    const { nodes } = measured({ nodes: { a: step({ pt: [1, 'h'], people: 1 }) }, edges: [] });
    const known = { utilisation: 2, arrivalsPerPeriod: 16 };
    const own = nodes.get('a');
    if (own === undefined) throw new Error('no step');
    expect(unitsPilingUp(undefined, day, calendar)).toBeUndefined();
    expect(unitsPilingUp(own, day, calendar)).toBeUndefined();
    expect(unitsPilingUp({ ...own, ...known }, undefined, calendar)).toBeUndefined();
    expect(unitsPilingUp({ ...own, ...known, arrivalsPerPeriod: undefined }, day, calendar)).toBeUndefined();
    expect(unitsPilingUp({ ...own, ...known, utilisation: undefined }, day, calendar)).toBeUndefined();
    expect(unitsPilingUp({ ...own, ...known }, day, calendar)).toBeCloseTo(40, 9);
  });
});
