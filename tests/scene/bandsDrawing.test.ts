import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import type { MapDocument } from '#src/model/document.ts';
import { showBands } from '#src/model/edits/showBands.ts';
import { bandsDrawing } from '#src/scene/bandsDrawing.ts';
import { buildScene } from '#src/scene/buildScene.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import type { Scene } from '#src/scene/scene.ts';
import { sceneDrawing } from '#src/scene/sceneDrawing.ts';
import { zonePattern } from '#src/scene/zonePattern.ts';
import { leadStages } from '../fixtures/leadStages.ts';

const all = { selection: undefined, ladder: true, figures: true };

function exported(document: MapDocument): Scene {
  return exportScene(document, 'current', analyse(document, 'current'), all);
}

function textsOf(primitives: readonly Primitive[]): readonly string[] {
  return primitives.flatMap((each) =>
    each.shape === 'group' ? textsOf(each.children) : each.shape === 'text' ? [each.text] : [],
  );
}

describe('the bands of a picture', () => {
  const scene = exported(leadStages());
  const texts = textsOf(scene.bands?.drawing ?? []);

  it('lie behind everything else', () => {
    const names = sceneDrawing(scene).map((each) => (each.shape === 'group' ? each.name : undefined));
    expect(names[0]).toBe('bands');
  });

  it('say the stage, its marketing name, its zone, where the customer is, and the figures', () => {
    expect(texts).toEqual(
      expect.arrayContaining([
        'Measure',
        'Influence',
        'Indirect',
        'Direct',
        'Customer: Consider',
        '18.3 d · WIP 320 · 1.6 people · 18 % go on',
      ]),
    );
  });

  it('fit into their column', () => {
    expect(texts).toContain('Define');
    expect(texts).toContain('Involvement');
  });

  it('take room: the ladder stands below, the figures above', () => {
    const { bands, ladder, figures } = scene;
    const bottom = (bands?.bounds.y ?? 0) + (bands?.bounds.height ?? 0);
    expect(ladder?.bounds.y).toBeGreaterThan(bottom);
    expect((figures?.bounds.y ?? 0) + (figures?.bounds.height ?? 0)).toBeLessThan(bands?.bounds.y ?? 0);
  });

  it('are rows with the names of the lanes where lanes are shown', () => {
    const withLanes = exported(showBands(leadStages(), 'current', 'lanes', true));
    const lanes = textsOf(withLanes.bands?.drawing ?? []);
    expect(lanes).toEqual(expect.arrayContaining(['Marketing ops', 'Sales', 'development']));
  });

  it('are absent where they are hidden, and in a picture of a selection', () => {
    expect(exported(showBands(leadStages(), 'current', 'stages', false)).bands).toBeUndefined();
    const document = leadStages();
    const part = exportScene(document, 'current', analyse(document, 'current'), {
      ...all,
      selection: new Set(['s1']),
    });
    expect(part.bands).toBeUndefined();
  });

  it('take their room on the canvas before their drawing is at hand', () => {
    const document = leadStages();
    const [analysis, id] = [analyse(document, 'current'), 'current'];
    const empty = buildScene(document, id, analysis);
    expect(empty.bands?.drawing).toEqual([]);
    expect(empty.bands?.bounds).toEqual(
      buildScene(document, id, analysis, { drawBands: bandsDrawing }).bands?.bounds,
    );
  });
});

describe('zones', () => {
  it('are told apart by a pattern of their own, not by colour alone', () => {
    const rect = { x: 0, y: 0, width: 100, height: 7 };
    const patterns = (['indirect', 'direct', 'existing'] as const).map((zone) => {
      const [drawn] = zonePattern(zone, rect);
      return drawn?.shape === 'path' ? JSON.stringify(drawn.commands) : '';
    });
    expect(new Set(patterns).size).toBe(3);
    expect(zonePattern(undefined, rect)).toEqual([]);
  });

  it('draw no more strokes on a column as wide as the world', () => {
    for (const zone of ['indirect', 'direct', 'existing'] as const) {
      const [drawn] = zonePattern(zone, { x: 0, y: 0, width: 200_000, height: 7 });
      expect(drawn?.shape === 'path' ? drawn.commands.length : 0).toBeLessThan(1000);
    }
  });
});
