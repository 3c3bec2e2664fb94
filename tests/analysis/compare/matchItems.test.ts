import { describe, expect, it } from 'vitest';
import type { ComparedItem } from '#src/analysis/compare/compareItems.ts';
import { compareItems } from '#src/analysis/compare/compareItems.ts';
import { matchItems } from '#src/analysis/compare/matchItems.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { type Fields, text } from '#src/notation/field.ts';

const fields: Fields = { name: text({ label: 'Name', help: '' }), place: text({ label: 'Place', help: '' }) };

function item(id: string, ends?: readonly [string, string], data: JsonObject = {}): ComparedItem {
  const words = (_: string, value: unknown) => String(value);
  return { id, ...(ends && { ends }), name: id, fields, data, facts: {}, words };
}

/** `after < before` for each pair of partners. */
function pairs(before: readonly ComparedItem[], after: readonly ComparedItem[]): readonly string[] {
  return [...matchItems(before, after)].map(([now, old]) => `${now.id} < ${old.id}`);
}

describe('which connection is which', () => {
  it('is said by what they join, whatever their ids', () => {
    expect(pairs([item('e1', ['a', 'b'])], [item('new', ['a', 'b'])])).toEqual(['new < e1']);
  });

  it('is said by the id among several between the same two', () => {
    const before = [item('e1', ['a', 'b']), item('e2', ['a', 'b'])];
    expect(pairs(before, [item('e2', ['a', 'b']), item('e1', ['a', 'b'])])).toEqual(['e2 < e2', 'e1 < e1']);
    expect(pairs(before, [item('e2', ['a', 'b']), item('new', ['a', 'b'])])).toEqual(['e2 < e2', 'new < e1']);
    expect(pairs(before, [item('n1', ['a', 'b']), item('n2', ['a', 'b'])])).toEqual(['n1 < e1', 'n2 < e2']);
  });

  it('is said by the id where one end stayed, the first or the second', () => {
    expect(pairs([item('e', ['a', 'b'])], [item('e', ['a', 'c'])])).toEqual(['e < e']);
    expect(pairs([item('e', ['a', 'b'])], [item('e', ['c', 'b'])])).toEqual(['e < e']);
  });

  it('is not said by the id alone, nor by ends that were exchanged', () => {
    expect(pairs([item('e', ['a', 'b'])], [item('e', ['c', 'd'])])).toEqual([]);
    expect(pairs([item('e', ['a', 'b'])], [item('e', ['b', 'a'])])).toEqual([]);
  });

  it('prefers what is joined to the id', () => {
    const before = [item('e1', ['a', 'b']), item('e2', ['b', 'c'])];
    // e1 was led elsewhere and e3 drawn in its place.
    expect(pairs(before, [item('e1', ['a', 'd']), item('e3', ['a', 'b'])])).toEqual(['e3 < e1']);
  });

  it('keeps ids with spaces apart', () => {
    expect(pairs([item('e1', ['a b', 'c'])], [item('e2', ['a', 'b c'])])).toEqual([]);
    expect(pairs([item('e1', ['a b', 'c'])], [item('e2', ['a b', 'c'])])).toEqual(['e2 < e1']);
  });
});

it('takes symbols for the same by their ids only', () => {
  expect(pairs([item('a'), item('b')], [item('b'), item('c')])).toEqual(['b < b']);
  expect(pairs([], [item('a')])).toEqual([]);
  expect(pairs([item('a')], [])).toEqual([]);
});

describe('what became of an item', () => {
  it('is said of its fields in their order, then of those that a later version has', () => {
    const before = item('a', undefined, { later: 1, place: 'x', other: 1, name: 'One', same: 3 });
    const after = item('a', undefined, { other: 2, later: 2, name: 'Two', same: 3 });
    expect(compareItems([before], [after])[0]?.fields).toEqual([
      { label: 'Name', before: 'One', after: 'Two' },
      { label: 'Place', before: 'x', after: undefined },
      { label: 'later', before: '1', after: '2' },
      { label: 'other', before: '1', after: '2' },
    ]);
  });

  it('knows the fields of both kinds where it became another one', () => {
    const own: Fields = { count: text({ label: 'Count', help: '' }) };
    const after = { ...item('a', undefined, { count: '3' }), fields: own };
    expect(compareItems([item('a', undefined, { place: 'x' })], [after])[0]?.fields).toEqual([
      { label: 'Place', before: 'x', after: undefined },
      { label: 'Count', before: undefined, after: '3' },
    ]);
  });

  it('names its facts first, by their ids and not by their words', () => {
    const to = (id: string, words: string) => ({ To: { id, words } });
    const before = { ...item('e', ['a', 'b'], { name: 'One' }), facts: to('b', 'Call') };
    const renamed = { ...before, facts: to('b', 'Ring') };
    const moved = { ...before, data: { name: 'Two' }, facts: to('c', 'Call') };
    expect(compareItems([before], [renamed])).toEqual([]);
    expect(compareItems([before], [moved])[0]?.fields.map(({ label }) => label)).toEqual(['To', 'Name']);
  });

  it('tells its former id only where that was another one', () => {
    const [anew] = compareItems([item('e1', ['a', 'b'])], [item('e2', ['a', 'b'], { name: 'New' })]);
    expect(anew).toMatchObject({ id: 'e2', was: 'e1', change: 'changed' });
    const [same] = compareItems([item('a')], [item('a', undefined, { name: 'New' })]);
    expect(same).not.toHaveProperty('was');
  });
});
