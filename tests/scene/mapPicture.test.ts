import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import type { MapDocument } from '#src/model/document.ts';
import { buildScene } from '#src/scene/buildScene.ts';
import { mapPicture } from '#src/scene/mapPicture.ts';
import { templates } from '#src/templates/index.ts';
import { largeMap } from '#tests/fixtures/largeMap.ts';

function pictureOf(document: MapDocument) {
  const id = document.states[0]?.id ?? '';
  return mapPicture(buildScene(document, id, analyse(document, id)));
}

function flat(primitives: readonly Primitive[]): readonly Primitive[] {
  return primitives.flatMap((each) => (each.shape === 'group' ? flat(each.children) : [each]));
}

describe('the small picture of a map', () => {
  it('shows every symbol of every template, without words', async () => {
    for (const { load } of templates) {
      const document = await load();
      const { primitives, bounds } = pictureOf(document);
      const symbols = primitives.filter(({ shape }) => shape === 'group');
      expect(symbols).toHaveLength(document.states[0]?.nodes.length ?? 0);
      expect(flat(primitives).some(({ shape }) => shape === 'text')).toBe(false);
      expect(bounds.width).toBeGreaterThan(100);
    }
  });

  it('stays small for a large map', () => {
    const { primitives } = pictureOf(largeMap(1000));
    expect(flat(primitives).length).toBeLessThanOrEqual(1100);
  });
});
