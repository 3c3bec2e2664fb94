import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import type { MapDocument } from '#src/model/document.ts';
import { updateState } from '#src/model/edits/updateState.ts';
import { waiveFinding } from '#src/model/edits/waiveFinding.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { constraint } from '#src/scene/sections/constraint.ts';
import type { Section } from '#src/scene/sections/section.ts';
import { waivers } from '#src/scene/sections/waivers.ts';
import { demandOf, mapOf, source, step } from '#tests/analysis/mapOf.ts';

/** a is loaded to 120 % of what its one person can do, and b to 10 %. */
const map = mapOf({
  nodes: {
    visitors: source,
    a: step({ pt: [1.2, 'h'], people: 1, ca: 50 }),
    b: step({ pt: [0.1, 'h'], people: 1, wait: [2, 'd'], ca: 90 }),
  },
  edges: ['visitors > a', 'a > b'],
  demand: demandOf(8, [1, 'd']),
});
const answered = updateState(map, 'current', {
  missingKnowledge: { unknown: 'What waiting costs them', people: 'One more, from May on' },
});

function drawn(section: Section, document: MapDocument, width = 600) {
  const state = stateOf(document, 'current');
  const analysis = analyse(document, 'current');
  return section.draw({ document, state, analysis, left: 10, top: 50, width });
}

function words(drawing: readonly Primitive[]): string {
  return drawing.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : [])).join(' ');
}

describe('the constraint under an exported map', () => {
  it('is there once a question is answered', () => {
    expect(drawn(constraint, map)).toBeUndefined();
    expect(constraint.isDefault).toBe(true);
    expect(drawn(constraint, answered)).toBeDefined();
  });

  it('says the three signals, what piles up, and the answers', () => {
    const said = words(drawn(constraint, answered)?.drawing ?? []);
    expect(said).toContain('Longest wait: 2 d at “b”');
    expect(said).toContain('Lowest %C&A: 50 % at “a”');
    expect(said).toContain('Highest utilisation: 120 % at “a”');
    expect(said).toMatch(/6\.67 units a week pile up/);
    expect(said).toContain('What waiting costs them');
    expect(said).toContain('One more, from May on');
  });

  it.each([200, 600, 2000])('stays within its %i units', (width) => {
    const block = drawn(constraint, answered, width);
    expect(block?.bounds).toMatchObject({ x: 10, y: 50, width });
    for (const shape of block?.drawing ?? []) {
      if (shape.shape !== 'text') continue;
      expect(shape.y).toBeLessThanOrEqual(50 + (block?.bounds.height ?? 0));
      expect(shape.x + (shape.room ?? 0)).toBeLessThanOrEqual(10 + width + 1e-6);
    }
  });
});

describe('what is left as it is, under an exported map', () => {
  it('stands there with the reason', () => {
    const wanted = { check: 'low-complete-accurate', subject: 'a', reason: 'A new form comes in May' };
    expect(drawn(waivers, map)).toBeUndefined();
    const block = drawn(
      waivers,
      waiveFinding(map, 'current', wanted, () => 'w1'),
    );
    expect(words(block?.drawing ?? [])).toMatch(/“a”.* A new form comes in May$/);
  });

  it('is not there for what is no longer found', () => {
    const wanted = { check: 'low-complete-accurate', subject: 'b', reason: 'Known' };
    expect(
      drawn(
        waivers,
        waiveFinding(map, 'current', wanted, () => 'w1'),
      ),
    ).toBeUndefined();
  });
});
