import { describe, expect, it } from 'vitest';
import type { Primitive } from '#src/lib/drawing.ts';
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
});
