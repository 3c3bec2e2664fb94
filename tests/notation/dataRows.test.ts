import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { pathData } from '#src/lib/pathData.ts';
import { drawRows, workRows } from '#src/notation/nodes/dataRows.ts';
import type { WorkFigures } from '#src/notation/flow.ts';

function shown(work: WorkFigures) {
  return workRows(work).map((row) => [row.label, row.value]);
}

describe('the data box', () => {
  it('always has process time, wait, %C&A and people', () => {
    expect(shown({})).toEqual([
      ['PT', undefined],
      ['Wait', undefined],
      ['%C&A', undefined],
      ['People', undefined],
    ]);
  });

  it('adds batch, availability and WIP only when they are known', () => {
    const rows = shown({ batch: 20, availabilityPercent: 60, wip: 300, wipLimit: 200 }).slice(4);
    expect(rows).toEqual([
      ['Batch', '20'],
      ['Avail.', '60 %'],
      ['WIP', '300 · max 200'],
    ]);
    expect(shown({ wipLimit: 5 }).slice(4)).toEqual([['WIP', 'max 5']]);
  });

  it('shows the lead time in place of the wait when that is what was entered', () => {
    expect(shown({ leadTime: duration(2, 'd') })[1]).toEqual(['Lead time', '2 d']);
    expect(shown({ leadTime: duration(2, 'd'), waitTime: duration(1, 'd') })[1]).toEqual(['Wait', '1 d']);
  });

  it('shows the sum of a split as the process time', () => {
    const split = { valueAdd: duration(30, 'min'), waste: duration(10, 'min') };
    expect(shown({ split, processTime: duration(9, 'h') })[0]).toEqual(['PT', '40 min']);
  });

  it("writes the customer's own time in the customer's colour", () => {
    expect(workRows({ waitOwner: 'customer' })[1]?.fill).toBe('customerInk');
    expect(workRows({ waitOwner: 'ours' })[1]?.fill).toBeUndefined();
  });

  it('writes a dash where a figure is not known', () => {
    const texts = drawRows(workRows({ people: 2 }), { x: 0, y: 0 }, 116).flatMap((each) =>
      each.shape === 'text' ? [each.text] : [],
    );
    expect(texts).toEqual(['PT', '–', 'Wait', '–', '%C&A', '–', 'People', '2']);
  });

  it('draws the hairlines between the rows as one shape, and none under a single row', () => {
    const rows = workRows({});
    const lines = drawRows(rows, { x: 4, y: 10 }, 100).filter(({ shape }) => shape === 'path');
    expect(lines.map((each) => each.shape === 'path' && pathData(each.commands))).toEqual([
      'M4 28L104 28M4 46L104 46M4 64L104 64',
    ]);
    expect(drawRows(rows.slice(0, 1), { x: 4, y: 10 }, 100).every(({ shape }) => shape === 'text')).toBe(
      true,
    );
  });
});
