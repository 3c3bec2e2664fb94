import { describe, expect, it } from 'vitest';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import { textWidth } from '#src/lib/textWidth.ts';

describe('primitiveBounds', () => {
  it('counts half of the stroke to the shape', () => {
    expect(
      primitiveBounds([{ shape: 'rect', x: 0, y: 0, width: 10, height: 4, stroke: 'ink', strokeWidth: 2 }]),
    ).toEqual({ x: -1, y: -1, width: 12, height: 6 });
    expect(primitiveBounds([{ shape: 'ellipse', cx: 5, cy: 5, rx: 5, ry: 2, fill: 'ink' }])).toEqual({
      x: 0,
      y: 3,
      width: 10,
      height: 4,
    });
  });

  it('moves with the group', () => {
    const child = { shape: 'rect', x: 0, y: 0, width: 10, height: 4 } as const;
    expect(primitiveBounds([{ shape: 'group', at: { x: 3, y: 4 }, children: [child] }])).toEqual({
      x: 3,
      y: 4,
      width: 10,
      height: 4,
    });
  });

  it('puts text to the left, around or to the right of its place, as it is anchored', () => {
    const text = { shape: 'text', x: 100, y: 0, text: 'Nurture', size: 12 } as const;
    const width = textWidth('Nurture', 12);
    expect(primitiveBounds([text])?.x).toBe(100);
    expect(primitiveBounds([{ ...text, anchor: 'middle' }])?.x).toBe(100 - width / 2);
    expect(primitiveBounds([{ ...text, anchor: 'end' }])?.x).toBe(100 - width);
  });

  it('is undefined for nothing', () => {
    expect(primitiveBounds([])).toBeUndefined();
    expect(primitiveBounds([{ shape: 'path', commands: [], stroke: 'ink' }])).toBeUndefined();
  });
});
