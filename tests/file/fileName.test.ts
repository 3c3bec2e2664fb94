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
    ['two\nlines\u0000\u202ecod.exe', 'two linescod.exe.vsm.json'],
  ])('turns %j into %j', (title, name) => {
    expect(fileNameFor(title)).toBe(name);
  });

  it('takes another ending', () => {
    expect(fileNameFor('Map', '.svg')).toBe('Map.svg');
  });

  it('cuts a title of a million characters to 80, never through a character', () => {
    expect(Array.from(fileNameFor('🚀'.repeat(500_000), ''))).toHaveLength(80);
  });
});
