import { describe, expect, it } from 'vitest';
import { comparedSides, compareFigures } from '#src/analysis/compare/compareFigures.ts';
import { duration } from '#src/lib/duration.ts';
import type { Demand, MapDocument } from '#src/model/document.ts';
import { customer, demandOf, mapOf, source, step, type Time } from '../mapOf.ts';

/** The same stream in two states, `current` and `next`, with these demands. */
function withDemands(
  current: Demand | undefined,
  next: Demand | undefined,
  wait: Time = [1, 'd'],
): MapDocument {
  const map = mapOf({
    nodes: { s: source, a: step({ wait }), k: customer },
    edges: ['s > a', 'a > k'],
  });
  const [state] = map.states;
  if (state === undefined) throw new Error('no state');
  return {
    ...map,
    states: [
      { ...state, ...(current && { demand: current }) },
      { ...state, id: 'next', ...(next && { demand: next }) },
    ],
  };
}

const weekly = demandOf(100, [1, 'wk']);
const quarterly = demandOf(1200, [3, 'mo']);
const monthly = demandOf(400, [1, 'mo']);

function deliveries(map: MapDocument, before: string, after: string) {
  const figures = compareFigures(...comparedSides(map, before, after));
  return figures.find(({ metric }) => metric.id === 'deliveries');
}

describe('two states that count in different periods', () => {
  it('are compared in that of the first, whichever that is', () => {
    const map = withDemands(monthly, quarterly);
    expect(deliveries(map, 'current', 'next')).toMatchObject({ before: 400, difference: 0, verdict: 'same' });
    expect(deliveries(map, 'next', 'current')).toMatchObject({
      before: 1200,
      difference: 0,
      verdict: 'same',
    });
    const [first, second] = comparedSides(map, 'next', 'current');
    expect([first, second].map(({ context }) => context.state.demand?.per)).toEqual([
      duration(3, 'mo'),
      duration(3, 'mo'),
    ]);
  });

  it('are left as they are where the periods are equally long', () => {
    const days = demandOf(120, [5, 'd']);
    const map = withDemands(weekly, days);
    const [, second] = comparedSides(map, 'current', 'next');
    expect(second.context.state).toBe(map.states[1]);
    expect(deliveries(map, 'current', 'next')).toMatchObject({ before: 100, after: 120 });
  });

  it.each<[string, Demand | undefined, Demand | undefined]>([
    ['the first', undefined, weekly],
    ['the second', monthly, undefined],
    ['neither', undefined, undefined],
  ])('are left as they are where %s has no demand', (_, current, next) => {
    const map = withDemands(current, next);
    const [first, second] = comparedSides(map, 'current', 'next');
    expect([first.context.state, second.context.state]).toEqual(map.states);
  });
});

it('takes what sums of binary fractions leave over for nothing', () => {
  const flow = (seconds: number) => {
    const sides = comparedSides(withDemands(undefined, undefined, [seconds, 's']), 'current', 'next');
    return compareFigures(...sides).find(({ metric }) => metric.id === 'flow-time')?.before;
  };
  expect(flow(1e-10)).toBe(0);
  expect(flow(2e-9)).toBeCloseTo(2e-9, 12);
});
