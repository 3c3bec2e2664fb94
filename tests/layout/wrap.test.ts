import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, rowsOf, wrapBoxes } from '#src/layout/wrap.ts';

const box = (x: number, y: number) => ({ bounds: { x, y, width: 100, height: 60 } });
const line = (count: number) => Array.from({ length: count }, (_, at) => box(at * 150, 0));
const boxes = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 800 })).map(([x, y]) => box(x, y)),
  { minLength: 1, maxLength: 40 },
);

describe('boxes in parts', () => {
  it('stay together while there is room', () => {
    expect(wrapBoxes(line(4), { width: 550, height: 100 })).toEqual([line(4)]);
  });

  it('come in as few parts as fit, none much longer than the others', () => {
    const parts = wrapBoxes(line(9), { width: 600, height: 100 });
    expect(parts.map((part) => part.length)).toEqual([3, 3, 3]);
  });

  it('stay with what stands above and below them', () => {
    const [first, second] = [box(0, 0), box(150, 0)];
    const [above, below] = [box(10, -200), box(140, 200)];
    const parts = wrapBoxes([below, first, above, second], { width: 120, height: 700 });
    expect(parts.map((part) => new Set(part))).toEqual([new Set([first, above]), new Set([below, second])]);
  });

  it('are divided from top to bottom only where they are too high', () => {
    const column = [box(0, 0), box(0, 100), box(0, 200), box(0, 300)];
    const parts = wrapBoxes(column, { width: 100, height: 170 });
    expect(parts).toEqual([column.slice(0, 2), column.slice(2)]);
  });

  it('are each in one part, whatever there is and however little room', () => {
    fc.assert(
      fc.property(
        boxes,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 900 }),
        (all, width, height) => {
          const found = wrapBoxes(all, { width, height }).flat();
          expect(found).toHaveLength(all.length);
          expect(new Set(found)).toEqual(new Set(all));
          for (const groups of [columnsOf(all), rowsOf(all)])
            expect(new Set(groups.flat())).toEqual(new Set(all));
        },
      ),
    );
  });
});
