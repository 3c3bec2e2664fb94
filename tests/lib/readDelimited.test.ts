import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDelimited, separatorOf } from '#src/lib/readDelimited.ts';
import { type Cell, writeDelimited } from '#src/lib/writeDelimited.ts';

describe('a pasted block', () => {
  it('is cut at tabs, as spreadsheets put it on the clipboard', () => {
    expect(readDelimited('Step\tPT\r\nCall\t1,5 h\r\n')).toEqual([
      ['Step', 'PT'],
      ['Call', '1,5 h'],
    ]);
  });

  it('keeps line breaks, tabs and doubled quotes inside quoted cells', () => {
    expect(readDelimited('Call\t"by phone\nor ""mail"""\nOffer\t"a\tb"')).toEqual([
      ['Call', 'by phone\nor "mail"'],
      ['Offer', 'a\tb'],
    ]);
  });

  it('is cut at semicolons, and its decimal commas stay', () => {
    expect(readDelimited('Step;PT\nCall;1,5 h\nOffer;2')).toEqual([
      ['Step', 'PT'],
      ['Call', '1,5 h'],
      ['Offer', '2'],
    ]);
  });

  it('is cut at commas, with a byte order mark in front and quotes around cells', () => {
    expect(readDelimited('\ufeffStep,PT\n"Call, then mail","1,5 h"')).toEqual([
      ['Step', 'PT'],
      ['Call, then mail', '1,5 h'],
    ]);
  });

  it.each([
    ['sentences with a comma here and there', 'Call, then mail\nOffer\nSign, send, file', 'none'],
    ['decimal commas', 'Call 1,5 h\nOffer 2,5 h', 'none'],
    ['one line with commas', 'Call, offer, sign', 'none'],
    ['one row of a spreadsheet', 'Call\t3', '\t'],
    ['one row with semicolons', 'Call;3', ';'],
    ['a list', 'Call\nOffer', 'none'],
    ['nothing', '', 'none'],
  ])('knows its separator: %s', (_, text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });

  it('takes letters for letters where quotes hold only part of a cell', () => {
    expect(readDelimited('"Why us?" deck\t5" pipe\n"open\tx')).toEqual([
      ['"Why us?" deck', '5" pipe'],
      ['"open', 'x'],
    ]);
    expect(readDelimited('"Why us?"\nOffer')).toEqual([['"Why us?"'], ['Offer']]);
  });

  it('leaves out empty rows and blanks around cells', () => {
    expect(readDelimited(' Call \t 3 \n\n\t\nOffer')).toEqual([['Call', '3'], ['Offer']]);
  });
});

describe('a block that is written', () => {
  it('has every cell in quotes that needs them, and CRLF behind each row', () => {
    expect(
      writeDelimited(
        [
          ['a,b', 'say "hi"', 'two\nlines', 3, undefined],
          ['plain', ' blank ', 0.0000001, -2],
        ],
        ',',
      ),
    ).toBe('"a,b","say ""hi""","two\nlines",3,\r\nplain," blank ",0.0000001,-2\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', ' =1', "'=1", '＝1'])(
    'never starts a formula: %j',
    (text) => {
      const written = writeDelimited([[text]], ',').replace(/^"/, '');
      expect(written.startsWith("'")).toBe(true);
    },
  );

  it.each([[','], ['\t']] as const)('reads back as the same cells: %j', (separator) => {
    const letters = fc.constantFrom(...Array.from('\'=+-@"\t\r\n,;a1 ＝'));
    const text = fc.string({ unit: letters, maxLength: 8 }).filter((each) => each.trim() !== '');
    const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (cells) => {
        const trimmed = cells.map((row) => row.map((cell) => cell.trim()));
        const typed: Cell[][] = trimmed;
        expect(readDelimited(writeDelimited(typed, separator), separator)).toEqual(trimmed);
      }),
      { numRuns: 3000 },
    );
  });

  it('is read in no time, however odd', () => {
    const start = performance.now();
    for (const text of ['"'.repeat(50_000), '"a\n'.repeat(5000), '\t'.repeat(50_000), ','.repeat(50_000)])
      readDelimited(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
