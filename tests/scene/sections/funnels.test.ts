import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { Primitive, TextShape } from '#src/lib/drawing.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import { createDocument } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { funnel } from '#src/scene/sections/funnel.ts';
import { rings } from '#src/scene/sections/rings.ts';
import { templates } from '#src/templates/index.ts';
import { drawingProblems } from '#tests/notation/drawingProblems.ts';

const place = { left: 40, top: 300, width: 900 };

async function template(id: string): Promise<MapDocument> {
  const map = await templates.find((each) => each.id === id)?.load();
  if (map === undefined) throw new Error(`no template ${id}`);
  return map;
}

function draw(section: typeof funnel, document: MapDocument, width = place.width) {
  const [state] = document.states;
  if (state === undefined) throw new Error('a map without states');
  return section.draw({ document, state, analysis: analyse(document, state.id), ...place, width });
}

function texts(drawing: readonly Primitive[]): readonly string[] {
  return drawing
    .flatMap((each): readonly TextShape[] => (each.shape === 'text' ? [each] : []))
    .map(({ text }) => text);
}

describe.each([
  ['funnel', funnel],
  ['rings', rings],
] as const)('the section %s', (_, section) => {
  it.each(templates.map(({ id }) => id))('of %s is sound, and stays in its place', async (id) => {
    for (const width of [560, 1800]) {
      const block = draw(section, await template(id), width);
      if (block === undefined) throw new Error('nothing drawn');
      expect(drawingProblems(block.drawing)).toEqual([]);
      const bounds = primitiveBounds(block.drawing);
      if (bounds === undefined) throw new Error('nothing to see');
      expect(bounds.x).toBeGreaterThanOrEqual(block.bounds.x - 3);
      expect(bounds.x + bounds.width).toBeLessThanOrEqual(block.bounds.x + block.bounds.width + 3);
      expect(bounds.y + bounds.height).toBeLessThanOrEqual(block.bounds.y + block.bounds.height + 6);
    }
  });

  it('is left out where nothing flows, and where somebody leaves it out', async () => {
    expect(draw(section, createDocument({ id: 'm' }))).toBeUndefined();
    const document = await template('lead-nurture');
    const parts = { selection: undefined, ladder: true, figures: true };
    const ids = (isWanted: boolean) => {
      const chosen = { ...parts, sections: { [section.id]: isWanted } };
      const scene = exportScene(document, 'current', analyse(document, 'current'), chosen);
      return scene.sections.map(({ id }) => id);
    };
    expect(ids(true)).toContain(section.id);
    expect(ids(false)).not.toContain(section.id);
  });
});

describe('the drawn funnel', () => {
  it('is to scale: a bar and its losses are as long as the units that come there', async () => {
    const block = draw(funnel, await template('lead-nurture'));
    const bars = (block?.drawing ?? []).flatMap((each) =>
      each.shape === 'rect' && (each.fill === 'accentSoft' || each.fill === 'wasteSoft') ? [each.width] : [],
    );
    const width = 760;
    // 400; 328 of 400 lost; 61.2 of 72 lost.
    const expected = [400, 328, 72, 61.2, 10.8].map((units) => (units / 400) * width);
    expect(bars).toHaveLength(5);
    for (const [index, length] of bars.entries()) expect(length).toBeCloseTo(expected[index] ?? NaN, 6);
  });

  it('says its losses and their reasons', async () => {
    const words = texts(draw(funnel, await template('sales-opportunity'))?.drawing ?? []);
    expect(words).toEqual(expect.arrayContaining(['12 leave: No fit', '12.6 leave: no reason given']));
    expect(words).toContain('opportunity, a month');
  });

  it('counts of a hundred where there is no demand', async () => {
    const document = await template('knowledge-board');
    expect(texts(draw(funnel, document)?.drawing ?? [])).toContain('prospect, of 100 that come in');
  });
});

describe('the drawn rings', () => {
  it('say how much comes in through each, and what is delivered of it', async () => {
    const words = texts(draw(rings, await template('stay-in-touch'))?.drawing ?? []);
    expect(words).toEqual(
      expect.arrayContaining(['11.2', '100', '100 come in, 12 are delivered (12 %)', 'nobody comes in']),
    );
  });
});
