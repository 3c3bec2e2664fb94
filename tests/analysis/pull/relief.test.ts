import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { Headline, NodeFigures } from '#src/analysis/analysis.ts';
import { relief } from '#src/analysis/pull/relief.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { customer, demandOf, mapOf, type NodeParts, queue, source, step } from '../mapOf.ts';

/** Ten a day, half of them delivered behind the step; figures that are put in place of the measured ones. */
function reliefOf(
  parts: NodeParts,
  target: number,
  { figures, headline }: { figures?: Partial<NodeFigures>; headline?: Partial<Headline> } = {},
) {
  const map = mapOf({
    nodes: { s: source, a: parts, k: customer },
    edges: ['s > a', 'a > k 50'],
    demand: demandOf(10, [1, 'd']),
  });
  const analysis = analyse(map, 'current');
  const node = stateOf(map, 'current').nodes.find(({ id }) => id === 'a');
  const own = analysis.nodes.get('a');
  if (node === undefined || own === undefined) throw new Error('no step');
  return relief(node, { ...own, ...figures }, { ...analysis.headline, ...headline }, target);
}

const hour = step({ pt: [1, 'h'], people: 1 });
const conversionOf = (...asked: Parameters<typeof reliefOf>) => reliefOf(...asked)?.conversion;

describe('relief of a step', () => {
  it('takes its load to the target by people or by process time', () => {
    // Ten hours of work in an eight-hour day: 125 %.
    expect(reliefOf(hour, 1)).toMatchObject({
      peopleNow: 1,
      people: 1.25,
      processTimeNow: 3600,
      processTime: 2880,
    });
    expect(reliefOf(hour, 0.625)).toMatchObject({ people: 2, processTime: 1800 });
  });

  it('says the process time of a whole batch', () => {
    const batch = step({ pt: [4, 'h'], people: 1, batch: 4 });
    expect(reliefOf(batch, 1)).toMatchObject({ processTimeNow: 4 * 3600, processTime: 4 * 2880 });
    expect(reliefOf(step({ pt: [1, 'h'], people: 1, batch: 0.5 }), 1)).toMatchObject({
      processTimeNow: 3600,
    });
  });

  it('is none at the target or below, without a load, or without a target', () => {
    expect(reliefOf(hour, 1.25)).toBeUndefined();
    expect(reliefOf(hour, 2)).toBeUndefined();
    expect(reliefOf(step({ pt: [1, 'h'] }), 0.85)).toBeUndefined();
    expect(reliefOf(hour, 0)).toBeUndefined();
    expect(reliefOf(hour, -1)).toBeUndefined();
  });

  it('is for steps alone', () => {
    expect(reliefOf(queue({ count: 3 }), 0.85, { figures: { utilisation: 2 } })).toBeUndefined();
  });
});

describe('relief by conversion', () => {
  it('asks for so much more of what comes here', () => {
    expect(conversionOf(hour, 1)).toEqual({ now: 0.5, needed: 0.625 });
  });

  it('may ask for all, rounding aside, and for no more', () => {
    expect(conversionOf(hour, 0.625)).toEqual({ now: 0.5, needed: 1 });
    expect(conversionOf(hour, 0.625 * (1 - 1e-10))).toEqual({ now: 0.5, needed: 1 });
    expect(conversionOf(hour, 0.624)).toBe('more than all');
  });

  it.each<[string, { figures?: Partial<NodeFigures>; headline?: Partial<Headline> }]>([
    ['a delivered unit comes more than once', { figures: { visits: 1.2 } }],
    ['some delivered units never come', { figures: { reach: 0.9 } }],
    ['visits are not known', { figures: { visits: undefined, reach: undefined } }],
    ['some come back after the purchase', { headline: { entryPerPeriod: 12 } }],
    ['nothing arrives', { figures: { arrivalsPerPeriod: 0 } }],
    ['arrivals are not known', { figures: { arrivalsPerPeriod: undefined } }],
    ['deliveries are not known', { headline: { deliveredPerPeriod: undefined } }],
    ['entries are not known', { headline: { entryPerPeriod: undefined } }],
    ['the yield is not known', { headline: { yield: undefined } }],
  ])('is no one share where %s', (_, changed) => {
    expect(conversionOf(hour, 1, changed)).toBe('not one way');
  });

  it('takes what differs by rounding alone as the same', () => {
    const close = {
      figures: { visits: 1 + 1e-12, reach: 1 - 1e-12 },
      headline: { entryPerPeriod: 10 + 1e-10 },
    };
    expect(conversionOf(hour, 1, close)).toEqual({ now: 0.5, needed: 0.625 });
  });

  it('allows large figures as much more of it', () => {
    const large = { deliveredPerPeriod: 1e6, entryPerPeriod: 2e6 * (1 + 1e-12) };
    const figures = { arrivalsPerPeriod: 2e6 };
    expect(conversionOf(hour, 1, { figures, headline: large })).toEqual({ now: 0.5, needed: 0.625 });
    const other = { ...large, entryPerPeriod: 2e6 + 1 };
    expect(conversionOf(hour, 1, { figures, headline: other })).toBe('not one way');
  });
});
