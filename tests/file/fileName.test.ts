import { describe, expect, it } from 'vitest';
import { fileNameFor } from '#src/file/fileName.ts';

describe('fileNameFor', () => {
  it.each([
    ['Lead nurture, mid-market', 'Lead nurture, mid-market.vsm.json'],
    ['Köln → São Paulo 案件', 'Köln → São Paulo 案件.vsm.json'],
    ['Q1/Q2: "now" <draft>?', 'Q1-Q2- -now- -draft.vsm.json'],
    ['../../etc/passwd', 'etc-passwd.vsm.json'],
    ['  .hidden. ', 'hidden.vsm.json'],
    ['', 'map.vsm.json'],
    ['???', 'map.vsm.json'],
    ['con', 'con map.vsm.json'],
    ['LPT1', 'LPT1 map.vsm.json'],
    ['Con', 'Con map.vsm.json'],
    ['com1', 'com1 map.vsm.json'],
    ['com', 'com.vsm.json'],
    ['com12', 'com12.vsm.json'],
    ['contact', 'contact.vsm.json'],
    ['falcon', 'falcon.vsm.json'],
    ['con.x', 'con map.x.vsm.json'],
    ['Aux .v2.final', 'Aux map .v2.final.vsm.json'],
    ['prn', 'prn map.vsm.json'],
    ['lpt9.old', 'lpt9 map.old.vsm.json'],
    ['COM¹', 'COM¹ map.vsm.json'],
    ['nul x', 'nul x.vsm.json'],
    ['our con.x', 'our con.x.vsm.json'],
    ['nul.', 'nul map.vsm.json'],
    ['a: b', 'a- b.vsm.json'],
    ['a?*<b', 'a-b.vsm.json'],
    ['a | b\\c', 'a - b-c.vsm.json'],
    ['a \t\n b', 'a b.vsm.json'],
    ['-.- a.b - c -.-', 'a.b - c.vsm.json'],
    ['a\ud800b\ufffdc', 'abc.vsm.json'],
    ['a\u200eb\ue000c', 'abc.vsm.json'],
    ['two\nlines\u0000\u202ecod.exe', 'two linescod.exe.vsm.json'],
  ])('turns %j into %j', (title, name) => {
    expect(fileNameFor(title)).toBe(name);
  });

  it('takes another ending', () => {
    expect(fileNameFor('Map', '.svg')).toBe('Map.svg');
  });

  it.each([
    [80, 80],
    [81, 80],
  ])('of %d letters keeps %d', (length, kept) => {
    expect(fileNameFor('x'.repeat(length), '')).toBe('x'.repeat(kept));
  });

  it('looks for the name behind a long line of signs that may not be in it', () => {
    expect(fileNameFor(`${'?'.repeat(319)}a`, '')).toBe('a');
    expect(fileNameFor(`${'?'.repeat(320)}a`, '')).toBe('map');
  });

  it('cuts a title of a million characters to 80, never through a character', () => {
    expect(Array.from(fileNameFor('🚀'.repeat(500_000), ''))).toHaveLength(80);
  });
});
