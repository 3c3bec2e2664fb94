import { expect } from 'vitest';
import { paints, type Primitive } from '#src/lib/drawing.ts';

/** Every number of the drawing is finite, every paint known, text at least 11 px and not empty, shapes not inside out. */
export function expectFiniteDrawing(primitives: readonly Primitive[]): void {
  JSON.stringify(primitives, (key, value: unknown) => {
    if (typeof value === 'number') expect(Number.isFinite(value), key).toBe(true);
    if (key === 'fill' || key === 'stroke') expect(paints).toContain(value);
    if (['width', 'height', 'rx', 'ry', 'radius', 'strokeWidth'].includes(key)) {
      expect(value, key).toBeGreaterThanOrEqual(0);
    }
    return value;
  });
  for (const primitive of primitives) {
    if (primitive.shape === 'group') expectFiniteDrawing(primitive.children);
    if (primitive.shape === 'path') expect(primitive.commands[0]?.op).toBe('M');
    if (primitive.shape === 'polygon') expect(primitive.points.length).toBeGreaterThanOrEqual(3);
    if (primitive.shape === 'text') {
      expect(primitive.size).toBeGreaterThanOrEqual(11);
      expect(primitive.text).not.toBe('');
    }
  }
}
