import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { quickEntry } from '#src/model/quick/quickEntry.ts';
import { quickSummary } from '#src/model/quick/quickSummary.ts';
import { choice, durationField, type Fields, group, number, text } from '#src/notation/field.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';

const { fields } = nodeKindOf('step');
const read = (line: string, of: Fields = fields) => {
  const { name, values } = quickEntry(line, of);
  return { name, ...values };
};
/** The parts of the line with what they were taken for: `Call name, 3h processTime`. */
const taken = (line: string) =>
  quickEntry(line, fields)
    .pieces.map((piece) => `${piece.text} ${piece.field ?? piece.problem ?? piece.taken}`)
    .join(', ');
const hours = (count: number) => ({ processTime: duration(count, 'h') });

describe('a word in front of a value', () => {
  it.each([
    ['Call wait= 8d', { name: 'Call', waitTime: duration(8, 'd') }],
    ['Call wa:it 8d', { name: 'Call wa:it', processTime: duration(8, 'd') }],
    ['Call people +2', { name: 'Call', people: 2 }],
    ['Call people .5', { name: 'Call', people: 0.5 }],
    ['Call avail 75 % 3h', { name: 'Call', availabilityPercent: 75, ...hours(3) }],
    ['Call batch 5 %', { name: 'Call %', batch: 5 }],
    ['Call wait 5cd 3h', { name: 'Call', waitTime: duration(5, 'cd'), ...hours(3) }],
    ['Call wait 5d 3cd', { name: 'Call', waitTime: duration(5, 'd'), processTime: duration(3, 'cd') }],
  ])('takes the value behind it, and no more: %s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each(['Call people', 'Call wait soon', 'Call people x2', 'Call batch some', 'Call @'])(
    'is part of the name where none follows: %s',
    (line) => {
      expect(read(line)).toEqual({ name: line });
      expect(taken(`${line} 3h`)).not.toMatch(/unread|number/);
      expect(read(`${line} 3h`)).toEqual({ name: line, ...hours(3) });
    },
  );

  it('is part of the name at the end of the line', () => {
    expect(read('Call wait')).toEqual({ name: 'Call wait' });
    expect(taken('Call wait')).toBe('Call name, wait name');
  });

  it('says why the value is none', () => {
    expect(taken('Call people -5 3h')).toBe('Call name, people -5 More than 0., 3h processTime');
    expect(taken('Call people −1 3h')).toBe('Call name, people −1 More than 0., 3h processTime');
  });

  it('says nothing of a value in quotes', () => {
    expect(read('Call wait "8d" 3h')).toEqual({ name: 'Call wait 8d', ...hours(3) });
    expect(read('Call batch "5" 3h')).toEqual({ name: 'Call batch 5', ...hours(3) });
    expect(read('Call "wait" 8d')).toEqual({ name: 'Call wait', processTime: duration(8, 'd') });
  });
});

describe('a duration', () => {
  it('has up to four parts, each of a shorter unit', () => {
    const four = 'Call lt 2mo 1wk 3d 4h';
    const leadTime = {
      ...duration(2, 'mo'),
      plus: { ...duration(1, 'wk'), plus: { ...duration(3, 'd'), plus: duration(4, 'h') } },
    };
    expect(read(four)).toStrictEqual({ name: 'Call', leadTime });
    expect(read(`${four} 5min`)).toEqual({ name: 'Call', leadTime, processTime: duration(5, 'min') });
    expect(taken('Call 2d 2d')).toBe('Call name, 2d A later figure holds., 2d processTime');
    expect(taken('Call 2d 3d')).toBe('Call name, 2d A later figure holds., 3d processTime');
  });

  it('may begin with its point or comma, and has its unit in plain words', () => {
    expect(read('Call .5h')).toEqual({ name: 'Call', ...hours(0.5) });
    expect(read('Call ,5h')).toEqual({ name: 'Call', ...hours(0.5) });
    expect(read('Call 3 "h" 2h')).toEqual({ name: 'Call 3 "h"', ...hours(2) });
    expect(read('Call -3h 2h')).toEqual({ name: 'Call -3h', ...hours(2) });
  });
});

describe('a number with what stands behind it', () => {
  it.each([
    ['Call +75%', { name: 'Call', percentCompleteAccurate: 75 }],
    ['Call 3h 2 PEOPLE', { name: 'Call', ...hours(3), people: 2 }],
    ['Call 3h 2 fte', { name: 'Call', ...hours(3), people: 2 }],
    ['Call 2 fte', { name: 'Call 2 fte' }],
    ['Call x75% 3h', { name: 'Call x75%', ...hours(3) }],
    ['Call 75%% 3h', { name: 'Call 75%%', ...hours(3) }],
    ['Call 75%5 3h', { name: 'Call 75%5', ...hours(3) }],
    ['Call 3h 5', { name: 'Call 5', ...hours(3) }],
    ['Call 3h 5p %', { name: 'Call %', ...hours(3), people: 5 }],
  ])('is read as a whole or not at all: %s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe('a word that could be prose', () => {
  it.each([
    ['Call 3h value add 5', 'Call name, 3h processTime, value add valueClass, 5 unread'],
    ['Call 3h value w 3d', 'Call name, 3h processTime, value valueClass, w 3d waitTime'],
    ['Call 3h value "add"', 'Call name, 3h processTime, value valueClass, "add" name'],
    ['Call 3h "value" add', 'Call name, 3h processTime, "value" name, add unread'],
    ['Call 3h customer 4h', 'Call name, 3h A later figure holds., customer waitOwner, 4h processTime'],
    ['Call waste 3h sure', 'Call name, waste name, 3h processTime, sure unread'],
    ['Call 3h "sure" then', 'Call name, 3h processTime, "sure" name, then unread'],
  ])('is read behind a figure only: %s', (line, expected) => {
    expect(taken(line)).toBe(expected);
  });
});

describe('a name beside figures', () => {
  it('loses the marks at its end that only divide, and no others', () => {
    for (const line of ['Call, 3h', 'Call ,;: 3h', 'Call – 3h', 'Call - 3h,', 'Call 3h ,;'])
      expect(read(line)).toEqual({ name: 'Call', ...hours(3) });
    expect(read('Call ,;:')).toEqual({ name: 'Call ,;:' });
    expect(read('Call! 3h')).toEqual({ name: 'Call!', ...hours(3) });
  });

  it.each([
    ['Call "a ""b"" c" 3h', 'Call a "b" c'],
    ['Call "" 3h', 'Call'],
    ['Call " 30  day " 3h', 'Call 30 day'],
    ['Call "WASTE" 3h', 'Call WASTE'],
    ['Call "waste,;" sign 3h', 'Call waste,; sign'],
    ['Call "wait:" sign 3h', 'Call wait: sign'],
    ['Call "a @b" 3h', 'Call a @b'],
    ['Call "why  us" 3h', 'Call "why  us"'],
    ['Call "30 day"s 3h', 'Call "30 day"s'],
    ['Call "30 day 3h', 'Call "30 day'],
  ])('keeps what stands in quotes: %s', (line, name) => {
    expect(read(line)).toEqual({ name, ...hours(3) });
  });

  it('has a text behind its sign as a whole, without spaces too many', () => {
    expect(read('Call @" Ann  Lee " 3h')).toEqual({ name: 'Call', who: 'Ann Lee', ...hours(3) });
    expect(read('Call @"" 3h')).toEqual({ name: 'Call @""', ...hours(3) });
  });
});

describe('a line that is too long', () => {
  it('is a text that was pasted, and name from end to end', () => {
    const line = `${'x'.repeat(1997)} 3h`;
    expect(line).toHaveLength(2000);
    expect(read(line)).toEqual({ name: 'x'.repeat(1997), ...hours(3) });
    const longer = `x${line}`;
    expect(quickEntry(longer, fields)).toEqual({
      name: longer,
      values: {},
      pieces: [{ text: longer, at: 0, taken: 'name' }],
    });
  });
});

describe('fields that declare what may be said of them', () => {
  const words = { label: 'A', help: 'a' };

  it.each<[string, Fields, string, object]>([
    ['a sign only', { a: text({ ...words, quick: { sign: '#' } }) }, 'Call #now', { a: 'now' }],
    [
      'a word only',
      { a: durationField({ ...words, defaultUnit: 'd', quick: { words: ['for'] } }) },
      'Call for 3',
      { a: duration(3, 'd') },
    ],
    [
      'a suffix only',
      { a: number({ ...words, min: 0, max: 9, quick: { suffixes: ['€'] } }) },
      'Call 5€',
      { a: 5 },
    ],
    [
      'no word for a bare one',
      { a: durationField({ ...words, defaultUnit: 'd', quick: { isBare: true } }) },
      'Call 3h',
      { a: duration(3, 'h') },
    ],
    ['nothing', { a: text(words), b: group({ ...words, fields: { c: text(words) } }) }, 'Call #now', {}],
  ])('with %s are read', (_what, of, line, values) => {
    expect(read(line, of)).toEqual({ name: Object.keys(values).length === 0 ? line : 'Call', ...values });
  });

  it('have a word for an option read behind a figure', () => {
    const of = {
      a: durationField({ ...words, defaultUnit: 'd', quick: { isBare: true } }),
      b: choice({
        ...words,
        options: [
          { value: 'x', label: 'X', quick: ['late'] },
          { value: 'y', label: 'Y' },
        ],
      }),
    };
    expect(read('Call 3h late', of)).toEqual({ name: 'Call', a: duration(3, 'h'), b: 'x' });
    expect(read('Call 3h y', of)).toEqual({ name: 'Call y', a: duration(3, 'h') });
  });

  it('give a word that two of them declare to the first', () => {
    const of = {
      a: number({ ...words, min: 0, max: 9, quick: { words: ['size'] } }),
      b: number({ ...words, min: 0, max: 9, quick: { words: ['size', 'length'] } }),
    };
    expect(read('Call size 5 length 6', of)).toEqual({ name: 'Call', a: 5, b: 6 });
  });

  it('are summed up with their own units, without those of a group', () => {
    const of = {
      a: number({ ...words, min: 0, max: 9, unit: 'kg' }),
      b: group({ label: 'B', help: 'b', fields: { c: text(words) } }),
    };
    expect(quickSummary({ values: { a: 5, b: { c: 'x' } }, pieces: [] }, of)).toEqual({
      figures: [{ label: 'A', text: '5 kg' }],
      unread: [],
    });
    const pieces = [
      { text: 'Call', at: 0, taken: 'name' },
      { text: 'now', at: 5, taken: 'unread' },
    ] as const;
    const { figures, unread } = quickSummary({ values: {}, pieces }, of);
    expect(figures).toEqual([]);
    expect(unread).toStrictEqual([{ text: 'now' }]);
  });
});
