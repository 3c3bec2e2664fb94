import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, fitText, textWidth } from '#src/lib/textWidth.ts';

describe('textWidth', () => {
  it.each([
    ['Qualify with prospect', 600, 134.42],
    ['300 · max 200', 400, 89.26],
    ['Überprüfung – Größe', 700, 133.65],
    ['%C&A', 400, 39.6],
    ['Mid-market buyer', 600, 113.08],
  ] as const)('measures %s as Chromium does with Inter %i at 13 px, to 1 %%', (text, weight, measured) => {
    expect(Math.abs(textWidth(text, 13, weight) / measured - 1)).toBeLessThan(0.01);
  });

  it('grows with the size and with the weight', () => {
    expect(textWidth('Nurture', 26)).toBeCloseTo(2 * textWidth('Nurture', 13));
    expect(textWidth('Nurture', 13, 700)).toBeGreaterThan(textWidth('Nurture', 13, 400));
  });

  it('takes a letter with an accent as wide as the letter', () => {
    expect(textWidth('žřÅ', 10)).toBe(textWidth('zrA', 10));
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
  });

  it('takes a Chinese character as one em and an empty text as nothing', () => {
    expect(textWidth('客户', 12)).toBe(24);
    expect(textWidth('', 12)).toBe(0);
  });
});

describe('breakLines', () => {
  it('breaks at spaces', () => {
    expect(breakLines('Score, hand over to sales', 80, 13, 600)).toEqual(['Score, hand', 'over to', 'sales']);
  });

  it('breaks after hyphens and slashes, which stay at the end of the line', () => {
    expect(breakLines('marketing-qualified', 70, 13)).toEqual(['marketing-', 'qualified']);
    expect(breakLines('proposal/contract', 70, 13)).toEqual(['proposal/', 'contract']);
  });

  it('keeps what belongs together on one line where it fits', () => {
    expect(breakLines('mid-market / new', 200, 13)).toEqual(['mid-market / new']);
  });

  it('breaks inside a word only when it alone is too long', () => {
    const lines = breakLines('an Auftragsbestätigungsschreiben', 100, 13);
    expect(lines[0]).toBe('an');
    expect(lines.length).toBe(3);
    expect(lines.join('')).toBe('anAuftragsbestätigungsschreiben');
  });

  it('ends the last line with an ellipsis when there was more', () => {
    expect(breakLines('one two three four five six', 70, 13, 400, 2)).toEqual(['one two', 'three fou…']);
    expect(breakLines('first\nsecond', 56, 13, 400, 1)).toEqual(['first se…']);
  });

  it('starts a new line at a line end, and makes runs of spaces one', () => {
    expect(breakLines('a  b\r\nc', 100, 13)).toEqual(['a b', 'c']);
  });

  it('does not break at a no-break space', () => {
    expect(breakLines('share 30\u00a0%', 50, 13)).toEqual(['share', '30\u00a0%']);
  });

  it('has no lines for blank text, for no lines, and where not one character fits', () => {
    expect(breakLines('  ', 100, 13)).toEqual([]);
    expect(breakLines('word', 100, 13, 400, 0)).toEqual([]);
    expect(breakLines('word', 2, 13)).toEqual([]);
  });

  it('never makes a line wider than the width, nor more lines than asked for', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 300 }));
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 5 }),
        (text, width, most) => {
          const lines = breakLines(text, width, 13, 600, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(textWidth(line, 13, 600)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('keeps every word of a text that fits', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, (list) => {
        expect(breakLines(list.join(' '), 90, 13).join(' ')).toBe(list.join(' '));
      }),
    );
  });

  it('never cuts a surrogate pair in two', () => {
    for (const line of breakLines('👍'.repeat(50), 60, 13, 400, 3)) expect(line.isWellFormed()).toBe(true);
  });

  it('breaks a million characters without a freeze', () => {
    expect(breakLines('long '.repeat(200_000), 100, 13, 600, 3)).toHaveLength(3);
    expect(breakLines('x'.repeat(1_000_000), 100, 13, 600, 3)).toHaveLength(3);
  });
});

describe('fitText', () => {
  it('leaves alone what fits and cuts what does not, at a word where there is one', () => {
    expect(fitText('45 min', 100, 12)).toBe('45 min');
    expect(fitText('Marketing and sales', 76, 11)).toBe('Marketing a…');
    expect(fitText('Marketing and sales', 62, 11)).toBe('Marketing…');
  });

  it('is empty where not even the ellipsis fits', () => {
    expect(fitText('Marketing', 4, 11)).toBe('');
  });
});
