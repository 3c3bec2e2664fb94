import { describe, expect, it } from 'vitest';
import type { Primitive } from '#src/lib/drawing.ts';
import { duration } from '#src/lib/duration.ts';
import { pathData } from '#src/lib/pathData.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import { classBand, classFill, classParts } from '#src/notation/classFill.ts';
import type { ValueClass } from '#src/notation/flow.ts';

const rect = { x: 10, y: 20, width: 83, height: 8 };
const classes: readonly (ValueClass | undefined)[] = ['value-add', 'necessary', 'waste', undefined];

/** The drawing without its colours: what somebody sees who sees none. */
function patternOf(primitives: readonly Primitive[]): string {
  return JSON.stringify(primitives, (key, value: unknown) =>
    key === 'fill' || key === 'stroke' ? 'some' : value,
  );
}

describe('classFill', () => {
  it('tells the classes apart without colour', () => {
    expect(new Set(classes.map((each) => patternOf(classFill(rect, each)))).size).toBe(4);
  });

  it.each(classes)('keeps %s to its rectangle', (valueClass) => {
    const bounds = primitiveBounds(classFill(rect, valueClass));
    if (bounds === undefined) throw new Error('nothing is drawn');
    const spill = valueClass === 'waste' ? 1 : 0;
    expect(bounds.x).toBeGreaterThanOrEqual(rect.x - spill);
    expect(bounds.x + bounds.width).toBeLessThanOrEqual(rect.x + rect.width + spill);
    expect(bounds.y).toBeGreaterThanOrEqual(rect.y - spill);
    expect(bounds.y + bounds.height).toBeLessThanOrEqual(rect.y + rect.height + spill);
  });

  it('stripes what is necessary in one shape, every second five, the last stripe cut at the edge', () => {
    const [, stripes] = classFill({ x: 10, y: 20, width: 23, height: 8 }, 'necessary');
    expect(stripes?.shape === 'path' && pathData(stripes.commands)).toBe(
      'M10 20L15 20L15 28L10 28ZM20 20L25 20L25 28L20 28ZM30 20L33 20L33 28L30 28Z',
    );
  });

  it('draws nothing in a rectangle without width', () => {
    for (const each of classes) expect(classFill({ ...rect, width: 0 }, each)).toEqual([]);
  });
});

describe('classParts', () => {
  it('is all of one class, or unclassified', () => {
    expect(classParts({ valueClass: 'waste' })).toEqual([{ valueClass: 'waste', part: 1 }]);
    expect(classParts({})).toEqual([{ valueClass: undefined, part: 1 }]);
  });

  it('follows the split in proportion, whatever the units', () => {
    const split = {
      valueAdd: duration(30, 'min'),
      necessary: duration(0.5, 'h'),
      waste: duration(3600, 's'),
    };
    expect(classParts({ split })).toEqual([
      { valueClass: 'value-add', part: 0.25 },
      { valueClass: 'necessary', part: 0.25 },
      { valueClass: 'waste', part: 0.5 },
    ]);
  });

  it('is unclassified for a split without any time', () => {
    expect(classParts({ split: {} })).toEqual([{ valueClass: undefined, part: 1 }]);
    expect(classParts({ split: { waste: duration(0, 'min') } })).toEqual([
      { valueClass: undefined, part: 1 },
    ]);
  });

  it('fills a band from end to end', () => {
    const parts = classParts({ split: { valueAdd: duration(1, 'h'), waste: duration(3, 'h') } });
    const first = classBand(rect, parts)[0];
    expect(first).toEqual({ shape: 'rect', ...rect, width: rect.width / 4, fill: 'value' });
    expect(primitiveBounds(classBand(rect, parts))?.width).toBeCloseTo(rect.width + 1, 0);
  });
});
