import { describe, expect, it } from 'vitest';
import { corners, resizedBounds } from '#src/canvas/resizedBounds.ts';

const before = { x: 13, y: 27, width: 151, height: 83 };
const least = { width: 100, height: 60 };

describe('resizing', () => {
  it('keeps the opposite corner where it is', () => {
    const after = resizedBounds(before, 'topLeft', { x: -40, y: -20 }, least, true);
    expect(after.x + after.width).toBe(before.x + before.width);
    expect(after.y + after.height).toBe(before.y + before.height);
  });

  it('puts the dragged corner on the grid whatever the size was', () => {
    const after = resizedBounds(before, 'bottomRight', { x: 41, y: 22 }, least, true);
    expect((after.x + after.width) % 10).toBe(0);
    expect((after.y + after.height) % 10).toBe(0);
  });

  it.each(corners)('never gets smaller than its content at the %s', (corner) => {
    for (const by of [-500, 500]) {
      const after = resizedBounds(before, corner, { x: by, y: by }, least, false);
      expect(after.width).toBeGreaterThanOrEqual(least.width);
      expect(after.height).toBeGreaterThanOrEqual(least.height);
    }
  });
});
