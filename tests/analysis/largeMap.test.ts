import { describe, expect, it } from 'vitest';
import { measuredMap } from './mapOf.ts';
import { overlaps } from '#src/lib/geometry.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { analyse } from '#src/analysis/analyse.ts';
import { largeMap } from '../fixtures/largeMap.ts';

describe('the large map for measurements', () => {
  it.each([12, 100, 1000])('has %i nodes and no problem', (nodes) => {
    const map = largeMap(nodes);
    const { findings, headline } = measuredMap(map);
    expect(map.states[0]?.nodes).toHaveLength(nodes);
    expect(findings).toEqual([]);
    expect(headline.flowTime).toBeGreaterThan(0);
  });

  it('has losses, rework and shadows', () => {
    const { headline, nodes } = analyse(largeMap(100), 'current');
    expect(headline.yield).toBeLessThan(1);
    expect(headline.reworkTime).toBeGreaterThan(0);
    expect([...nodes.values()].some((figures) => !figures.onClock)).toBe(true);
  });

  it('has no two nodes on top of each other', () => {
    const bounds = largeMap(120).states.flatMap((state) => state.nodes.map(nodeBounds));
    const touching = bounds.filter((box, index) =>
      bounds.some((other, place) => place > index && overlaps(box, other)),
    );
    expect(touching).toEqual([]);
  });
});
