import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hatchLines } from '#src/lib/hatch.ts';

describe('hatchLines', () => {
  it('rises to the right at 45 degrees and ends on the edges of the rectangle', () => {
    const rect = { x: 10, y: 20, width: 12, height: 6 };
    expect(hatchLines(rect, 6)).toEqual([
      { op: 'M', x: 10, y: 23 },
      { op: 'L', x: 13, y: 20 },
      { op: 'M', x: 13, y: 26 },
      { op: 'L', x: 19, y: 20 },
      { op: 'M', x: 19, y: 26 },
      { op: 'L', x: 22, y: 23 },
    ]);
  });

  it('draws nothing in an empty rectangle', () => {
    expect(hatchLines({ x: 0, y: 0, width: 0, height: 8 }, 6)).toEqual([]);
  });

  it('never leaves the rectangle', () => {
    const side = fc.double({ min: 0.1, max: 400, noNaN: true });
    fc.assert(
      fc.property(side, side, (width, height) => {
        for (const command of hatchLines({ x: 0, y: 0, width, height }, 6)) {
          if (command.op === 'Z') throw new Error('a hatch is not closed');
          expect(command.x).toBeGreaterThanOrEqual(0);
          expect(command.x).toBeLessThanOrEqual(width);
          expect(command.y).toBeGreaterThanOrEqual(-1e-9);
          expect(command.y).toBeLessThanOrEqual(height + 1e-9);
        }
      }),
    );
  });
});
