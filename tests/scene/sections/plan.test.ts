import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { duration } from '#src/lib/duration.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { plan } from '#src/scene/sections/plan.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { mapOf, node, source, step } from '#tests/analysis/mapOf.ts';

function drawn(ideas: Record<string, JsonObject>, width = 700) {
  const bursts = Object.entries(ideas).map(([id, data]) => [id, node('burst', data)] as const);
  const map = mapOf({
    nodes: { in: source, a: step({ name: 'Review', wait: [8, 'd'] }), ...Object.fromEntries(bursts) },
    edges: ['in > a'],
  });
  const document = { ...map, parkedIdeas: [{ id: 'I1', name: 'Later' }] };
  const state = stateOf(document, 'current');
  return plan.draw({ document, state, analysis: analyse(document, 'current'), left: 10, top: 50, width });
}
const words = (ideas: Record<string, JsonObject>) => JSON.stringify(drawn(ideas)?.drawing ?? []);

describe('the action plan under an exported map', () => {
  it('is there once somebody has taken an idea on', () => {
    expect(drawn({})).toBeUndefined();
    expect(drawn({ i: { name: 'Ask first', effort: 1, effect: 2 } })).toBeUndefined();
    expect(drawn({ i: { name: 'Ask first', owner: 'Ann' } })).toBeDefined();
    expect(drawn({ i: { name: 'Ask first', status: 'doing' } })).toBeDefined();
  });

  it('says who does what until when, what it is about and what it changes', () => {
    const said = words({
      i: {
        name: 'Review together',
        target: 'a',
        waste: 'waiting',
        owner: 'Ann',
        due: '2026-11-30',
        change: { waitTime: duration(3, 'd') },
      },
    });
    for (const part of ['Review together', 'Review · Waiting', 'Ann', '2026-11-30', 'Wait before 8 d → 3 d'])
      expect(said).toContain(part);
  });

  it('leaves out what was dropped, and counts what is parked', () => {
    const said = words({ a1: { name: 'Kept', owner: 'Ann' }, b1: { name: 'Let go', status: 'dropped' } });
    expect(said).not.toContain('Let go');
    expect(said).toContain('1 in the parking lot');
    expect(said).not.toContain('Later');
  });

  it('has its picture beside the table where there is room, else below it', () => {
    const ideas = { i: { name: 'x', owner: 'Ann', effort: 1, effect: 5 } };
    const [narrow, wide] = [drawn(ideas, 600), drawn(ideas, 1200)];
    expect(narrow?.bounds.height).toBeGreaterThan(wide?.bounds.height ?? Infinity);
    expect(drawn({ i: { name: 'x', owner: 'Ann' } }, 600)?.bounds.height).toBeLessThan(100);
  });
});
