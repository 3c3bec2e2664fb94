import { describe, expect, it } from 'vitest';
import { commands } from '#src/commands/index.ts';
import { search, type Searchable } from '#src/commands/search.ts';

const titles = (query: string, items: readonly Searchable[] = commands) =>
  search(query, items).map(({ title }) => title);
const first = (query: string) => search(query, commands)[0]?.id;

describe('finding a command by words', () => {
  it('finds everything in its order while nothing is asked', () => {
    expect(search('  ', commands)).toEqual(commands);
  });

  it('finds by the beginning of words, whatever their order and case', () => {
    expect(first('exp png')).toBe('export.png');
    expect(first('PNG export')).toBe('export.png');
    expect(first('zoom sel')).toBe('view.fit-selection');
  });

  it('finds by what else people call it', () => {
    expect(first('slideshow')).toBe('view.present');
    expect(first('hotkeys')).toBe('help.shortcuts');
    expect(search('dark', commands).map(({ id }) => id)).toContain('view.theme');
  });

  it('puts a word of the title before the same word as a synonym, and the plain title first', () => {
    const items = [
      { title: 'Mend', group: 'Edit', keywords: ['map'] },
      { title: 'Map of stages', group: 'View' },
      { title: 'Map', group: 'View' },
    ];
    expect(titles('map', items)).toEqual(['Map', 'Map of stages', 'Mend']);
  });

  it('keeps the given order of equals', () => {
    const items = ['b', 'a', 'c'].map((name) => ({ title: `Align ${name}`, group: 'Arrange' }));
    expect(titles('align', items)).toEqual(['Align b', 'Align a', 'Align c']);
  });

  it('forgives left-out letters, not wrong ones', () => {
    expect(first('undo')).toBe('edit.undo');
    expect(first('dplct')).toBe('edit.duplicate');
    expect(titles('undx')).toEqual([]);
  });

  it('finds nothing when one of the words says nothing', () => {
    expect(titles('undo xylophone')).toEqual([]);
  });

  it('does not mind accents', () => {
    expect(titles('ubergabe', [{ title: 'Go to Übergabe', group: 'Map' }])).toHaveLength(1);
    expect(titles('Übergabe', [{ title: 'Go to Ubergabe', group: 'Map' }])).toHaveLength(1);
  });
});
