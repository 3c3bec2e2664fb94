import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import { createDocument } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { customer } from '#src/scene/sections/customer.ts';
import { customerMap } from '#tests/panels/customerMap.ts';

const told = updateMap(customerMap(), {
  stream: { roles: { manager: 'Ann', leader: 'Cy' } },
  customer: { pain: 'Stops at night', relief: 'A quiet night', decisionTime: { value: 60, unit: 'd' } },
});

function drawn(document: MapDocument, width = 900) {
  const state = stateOf(document, 'current');
  const analysis = analyse(document, 'current');
  return customer.draw({ document, state, analysis, left: 10, top: 50, width });
}
const texts = (drawing: readonly Primitive[] = []) =>
  drawing.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : []));

describe('the customer under an exported map', () => {
  it('says who they are, what troubles them and what would ease it', () => {
    expect(texts(drawn(told)?.drawing)).toEqual(
      expect.arrayContaining(['Customer: Mid-market buyer', 'Stops at night', 'A quiet night', '60 d']),
    );
  });

  it('lists needs with the steps that serve them and how much is served', () => {
    const words = texts(drawn(told)?.drawing);
    expect(words).toEqual(expect.arrayContaining(['Needs, 62.5 % served', 'N1', 'See it work']));
    expect(words).toContain('Output requirement · served by Nurture');
    expect(words).toContain('Service requirement · no step serves it');
  });

  it('draws a weight as five squares, and none where it has no weight', () => {
    const squares = drawn(told)?.drawing.filter((shape) => shape.shape === 'rect' && shape.width === 7) ?? [];
    expect(squares).toHaveLength(5);
    expect(squares.every(({ shape, ...style }) => shape === 'rect' && 'fill' in style)).toBe(true);
  });

  it('compares what is critical with its target', () => {
    const words = texts(drawn(told, 1500)?.drawing).join(' ');
    expect(words).toContain('Hours to the answer');
    expect(words).toContain('N2 · 1 → 2 h · target reached · affected by Qualify');
  });

  it('names those who look after the stream', () => {
    expect(texts(drawn(told)?.drawing)).toContain('Value stream manager Ann · Team leader Cy');
  });

  it('stays inside its width and its bounds, in columns or one under the other', () => {
    for (const width of [560, 900, 2400]) {
      const block = drawn(told, width);
      const area = primitiveBounds(block?.drawing ?? []);
      expect(area?.x, `${width}`).toBeGreaterThanOrEqual(9);
      expect((area?.x ?? 0) + (area?.width ?? 0), `${width}`).toBeLessThanOrEqual(10 + width + 1);
      expect((area?.y ?? 0) + (area?.height ?? 0), `${width}`).toBeLessThanOrEqual(
        (block?.bounds.y ?? 0) + (block?.bounds.height ?? 0) + 4,
      );
    }
    expect(drawn(told, 560)?.bounds.height).toBeGreaterThan(drawn(told, 900)?.bounds.height ?? Infinity);
  });

  it('is there for the names alone, and not while nothing is known of them', () => {
    expect(drawn(createDocument({ id: 'm' }))).toBeUndefined();
    const named = createDocument({ id: 'm', stream: { roles: { manager: 'Ann' } } });
    expect(texts(drawn(named)?.drawing)).toEqual(['Customer', 'Value stream manager Ann']);
  });

  it('is part of an export unless somebody leaves it out', () => {
    const parts = { selection: undefined, ladder: false, figures: false };
    const analysis = analyse(told, 'current');
    const ids = (sections?: Record<string, boolean>) =>
      exportScene(told, 'current', analysis, { ...parts, sections }).sections.map(({ id }) => id);
    expect(ids()).toContain('customer');
    expect(ids({ customer: false })).toEqual([]);
  });
});
