import { describe, expect, it } from 'vitest';
import type { Primitive } from '#src/lib/drawing.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import { slicesOf } from '#src/export/pptx/slices.ts';

const words = (text: string, y: number): Primitive => ({ shape: 'text', x: 0, y, text, size: 10 });
const rect = (y: number, height: number): Primitive => ({ shape: 'rect', x: 0, y, width: 100, height });
const block = (drawing: readonly Primitive[], height: number) => ({
  bounds: { x: 0, y: 0, width: 100, height },
  drawing,
});

describe('a drawing that is too high for a slide', () => {
  it('stays whole where it is not', () => {
    const drawing = [words('a', 10)];
    expect(slicesOf(block(drawing, 100), 100)).toEqual([{ drawing, top: 0 }]);
  });

  it('is cut in the largest gap, so that a heading stays with what it heads', () => {
    const drawing = [words('One', 12), rect(20, 50), words('Two', 112), rect(120, 50)];
    const slices = slicesOf(block(drawing, 170), 118);
    expect(slices.map((slice) => slice.drawing.length)).toEqual([2, 2]);
    expect(slices[1]?.drawing[0]).toEqual(words('Two', 112));
  });

  it('is cut in a smaller gap where that makes fewer pieces', () => {
    const drawing = [rect(0, 50), rect(90, 50), rect(150, 50), rect(210, 50)];
    const slices = slicesOf(block(drawing, 260), 160);
    expect(slices.map((slice) => slice.drawing.length)).toEqual([2, 2]);
  });

  it('shares a frame that goes through the cut', () => {
    const drawing = [rect(0, 200), ...[20, 60, 100, 140, 180].map((y) => words(`${y}`, y))];
    const slices = slicesOf(block(drawing, 200), 115);
    const frames = slices.flatMap((slice) => slice.drawing.filter((each) => each.shape === 'rect'));
    expect(frames).toHaveLength(2);
    expect(frames.reduce((sum, frame) => sum + frame.height, 0)).toBeCloseTo(200, 6);
    const texts = slices.flatMap((slice) => slice.drawing.filter((each) => each.shape === 'text'));
    expect(texts).toHaveLength(5);
  });

  describe('with a table in it', () => {
    const heads = { drawing: [words('Head', 30)], top: 20, height: 20, until: 200 };
    const rows = [60, 80, 100, 120, 140, 160, 180].map((y) => words(`row ${y}`, y));
    const remark = [250, 270, 290].map((y) => words(`remark ${y}`, y));
    const drawing = [words('Title', 10), ...heads.drawing, ...rows, ...remark];
    const slices = slicesOf({ ...block(drawing, 300), heads }, 100);
    const textsOf = (primitive: Primitive): readonly string[] => {
      if (primitive.shape === 'group') return primitive.children.flatMap(textsOf);
      return primitive.shape === 'text' ? [primitive.text] : [];
    };
    const said = slices.map((slice) => slice.drawing.flatMap(textsOf));

    it('says its heads again where it goes on, and not over what follows it', () => {
      expect(said[0]).toContain('Head');
      expect(said[1]?.[0]).toBe('Head');
      expect(said[1]?.[1]).toMatch(/^row/);
      expect(said.at(-1)?.join()).toMatch(/^remark/);
    });

    it('has every row once, and room for the heads', () => {
      const all = said.flat().filter((text) => text !== 'Head');
      expect(all).toEqual(drawing.flatMap(textsOf).filter((text) => text !== 'Head'));
      for (const { top, drawing: piece } of slices) {
        expect(top).toBeLessThanOrEqual(primitiveBounds(piece)?.y ?? 0);
        expect((primitiveBounds(piece)?.y ?? 0) + (primitiveBounds(piece)?.height ?? 0) - top).toBeLessThan(
          101,
        );
      }
    });
  });
});
