import { describe, expect, it } from 'vitest';
import { collectRepairs, shown } from '#src/file/repairs.ts';

/** The list after so many repairs. */
function afterRepairs(count: number): readonly string[] {
  const repairs = collectRepairs();
  for (let index = 1; index <= count; index += 1) repairs.add('Here', `repair ${index}.`);
  return repairs.list();
}

describe('the list of repairs', () => {
  it('is empty at first', () => {
    expect(afterRepairs(0)).toEqual([]);
  });

  it('has each with its place, in their order', () => {
    expect(afterRepairs(2)).toEqual(['Here: repair 1.', 'Here: repair 2.']);
  });

  it('has up to 500 of them, then how many more', () => {
    expect(afterRepairs(500)).toHaveLength(500);
    expect(afterRepairs(500).at(-1)).toBe('Here: repair 500.');
    expect(afterRepairs(501)).toHaveLength(501);
    expect(afterRepairs(501).slice(-2)).toEqual(['Here: repair 500.', 'And 1 more.']);
    expect(afterRepairs(620).at(-1)).toBe('And 120 more.');
  });

  it('asks for a place only while there is room', () => {
    const repairs = collectRepairs();
    let asked = 0;
    const place = () => `Place ${(asked += 1)}`;
    for (let index = 0; index < 600; index += 1) repairs.add(place, 'x.');
    expect(repairs.list()[1]).toBe('Place 2: x.');
    expect(asked).toBe(500);
  });
});

describe('a value in a report', () => {
  it.each<[value: unknown, words: string]>([
    [undefined, 'nothing'],
    [null, 'null'],
    [true, 'true'],
    [-1.5, '-1.5'],
    ['', '“”'],
    [[], 'a list of 0'],
    [[1, [2]], 'a list of 2'],
    [{}, 'an object with 0 fields'],
    [{ a: [] }, 'an object with 1 field'],
    [{ a: 1, b: { c: 2 } }, 'an object with 2 fields'],
    [() => 0, 'function'],
  ])('%j is shown as %s', (value, words) => {
    expect(shown(value)).toBe(words);
  });

  it.each<[what: string, text: string, words: string]>([
    ['on one line', 'a\r\n\tb\u0000\u0001c  d', 'a b c d'],
    ['whole up to 40 letters', 'x'.repeat(40), 'x'.repeat(40)],
    ['cut after 40 letters', 'x'.repeat(41), `${'x'.repeat(40)}…`],
    ['without much space', `a${' '.repeat(100)}b`, 'a b'],
    ['whole though 120 letters were mostly spaces', `a${' '.repeat(118)}b`, 'a b'],
    ['as cut when more than 120 letters were mostly spaces', `a${' '.repeat(119)}b`, 'a …'],
    ['with no half character at its end', `${'x'.repeat(39)}🚀y`, `${'x'.repeat(39)}\ufffd…`],
    ['with no half character that was there', 'a\ud800b', 'a\ufffdb'],
  ])('a text is shown %s', (_what, text, words) => {
    expect(shown(text)).toBe(`“${words}”`);
  });
});
