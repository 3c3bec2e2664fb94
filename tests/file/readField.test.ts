import { describe, expect, it } from 'vitest';
import { readField, readFields } from '#src/file/readField.ts';
import { readUnknown } from '#src/file/readUnknown.ts';
import { collectRepairs } from '#src/file/repairs.ts';
import type { JsonObject } from '#src/lib/json.ts';
import {
  choice,
  date,
  durationField,
  type Field,
  group,
  number,
  percent,
  reference,
  references,
  text,
} from '#src/notation/field.ts';

const named = { label: 'Own Field', help: '' };
const line = text({ ...named, maxLength: 5 });
const lines = text({ ...named, maxLength: 5, multiline: true });
const colour = text({ ...named, maxLength: 4, form: { pattern: '^#', words: 'a colour' } });
const count = number({ ...named, min: 1, max: 9, integer: true });
const size = number({ ...named, min: 0, max: 9, aboveMin: true });
const share = percent(named);
const growth = number({ ...named, min: 0, max: 100, unit: '%', aboveMin: true });
const time = durationField({ ...named, defaultUnit: 'd' });
const way = choice({ ...named, options: ['up', 'down'].map((value) => ({ value, label: value })) });
const day = date(named);
const need = reference({ ...named, to: 'need' });
const needs = references({ ...named, to: 'need' });
const pair = group({ ...named, fields: { line, count: { ...count, label: 'Count' } } });

/** What is kept of a value, and what is said about it. */
function read(field: Field, value: unknown) {
  const repairs = collectRepairs();
  const kept = readField(field, value, 'Here', repairs);
  return { kept, said: repairs.list().map((text) => text.replace('Here, own field: ', '')) };
}

const anHour = { value: 1, unit: 'h' };
/** So many hours, one in each part. */
const hours = (parts: number): JsonObject => (parts === 1 ? anHour : { ...anHour, plus: hours(parts - 1) });
const aDuration = 'a duration such as 2 d (a value from 0 and a unit: s, min, h, d, wk, mo or cd)';

describe('the value of a field', () => {
  it.each<[what: string, field: Field, value: unknown]>([
    ['a text of full length', line, 'abcde'],
    ['an empty text', line, ''],
    ['a text of two lines', lines, 'a\nb'],
    ['a text of its form', colour, '#123'],
    ['a whole number', count, 9],
    ['the ends of a percentage', share, 0],
    ['a percentage above its end', growth, 0.5],
    ['a duration of four parts', time, hours(4)],
    ['a choice', way, 'down'],
    ['a day', day, '2026-11-22'],
    ['an id', need, 'N1'],
    ['ids in their order', needs, ['N2', 'N1']],
    ['no ids', needs, []],
    ['a group', pair, { line: 'a', count: 1 }],
    ['an empty group', pair, {}],
  ])('stays as it is: %s', (_what, field, value) => {
    expect(read(field, value)).toEqual({ kept: value, said: [] });
  });

  it.each<[what: string, field: Field, value: unknown, kept: unknown, said: string]>([
    ['a text that is too long', line, 'abcdef', 'abcde', 'a text of 6 characters was cut to 5.'],
    [
      'a line break in a line',
      line,
      'a\nb',
      'a b',
      "characters that a map can't hold were removed from “a b”.",
    ],
    [
      'a control character',
      lines,
      'a\u0001',
      'a',
      "characters that a map can't hold were removed from “a ”.",
    ],
    [
      'a control character in a text of full length',
      line,
      'abc\u0001e',
      'abce',
      "characters that a map can't hold were removed from “abc e”.",
    ],
    ['a percentage above', share, 100.1, 100, '100.1 % was brought to 100 %.'],
    ['a percentage below', share, -0.1, 0, '-0.1 % was brought to 0 %.'],
    ['an endless percentage', growth, Infinity, 100, 'Infinity % was brought to 100 %.'],
    ['a number as an id', need, 7, '7', 'the id 7 became “7”.'],
    ['a number among ids', needs, ['N1', 7], ['N1', '7'], 'the id 7 became “7”.'],
    ['no id among ids', needs, ['', 'N1'], ['N1'], '“” is not an id, so it was left out.'],
    [
      'an object among ids',
      needs,
      ['N1', {}],
      ['N1'],
      'an object with 0 fields is not an id, so it was left out.',
    ],
    ['an id twice', needs, ['N1', 'N2', 'N1'], ['N1', 'N2'], 'what was listed twice stands there once now.'],
    ['an id to be cleaned', need, 'N\u0001', 'N', "characters that a map can't hold were removed from “N ”."],
    [
      'the second of two ids to be cleaned',
      needs,
      ['N1', 'N\u0002'],
      ['N1', 'N'],
      "characters that a map can't hold were removed from “N ”.",
    ],
    [
      'an id of nothing else',
      needs,
      ['\u0001'],
      [],
      "characters that a map can't hold were removed from “ ”.",
    ],
  ])('is mended and reported: %s', (_what, field, value, kept, said) => {
    expect(read(field, value)).toEqual({ kept, said: [said] });
  });

  it.each<[what: string, field: Field, value: unknown, shown: string, expected: string]>([
    ['no text', line, 5, '5', 'a text'],
    ['a text of another form', colour, 'red', '“red”', 'a colour'],
    ['a text of a form that is too long', colour, '#1234', '“#1234”', 'a colour'],
    ['half a piece', count, 1.5, '1.5', 'a whole number from 1 to 9'],
    ['too many', count, 10, '10', 'a whole number from 1 to 9'],
    ['nothing of a size', size, 0, '0', 'a number above 0 and up to 9'],
    ['a percentage that has to be above zero', growth, 0, '0', 'a number above 0 and up to 100'],
    ['a percentage below one that has to be above zero', growth, -5, '-5', 'a number above 0 and up to 100'],
    ['a percentage as a text', share, '50', '“50”', 'a number from 0 to 100'],
    ['a percentage that is no number', share, Number.NaN, 'NaN', 'a number from 0 to 100'],
    ['a duration of five parts', time, hours(5), 'an object with 3 fields', aDuration],
    ['a duration as a text', time, '2 d', '“2 d”', aDuration],
    ['another choice', way, 'left', '“left”', 'one of up, down'],
    ['no day', day, '2026-13-01', '“2026-13-01”', 'a day such as 2026-11-22'],
    ['no id', need, '', '“”', 'an id'],
    ['a list as an id', need, ['N1'], 'a list of 1', 'an id'],
    ['one id as ids', needs, 'N1', '“N1”', 'a list of ids'],
    [
      'a thousand ids and one',
      needs,
      Array.from({ length: 1001 }, () => 7),
      'a list of 1001',
      'a list of ids',
    ],
    ['a list as a group', pair, [1], 'a list of 1', 'an object of fields'],
    ['null', pair, null, 'null', 'an object of fields'],
  ])('is left out and reported: %s', (_what, field, value, shown, expected) => {
    const said = [`${shown} is not ${expected}, so it was left out.`];
    expect(read(field, value)).toEqual({ kept: undefined, said });
  });

  it('is not known where no letter of an id is left', () => {
    expect(read(need, '\u0001').kept).toBeUndefined();
  });

  it('is zero, never minus zero, which would not come back from a file', () => {
    expect(Object.is(read(share, -0).kept, 0)).toBe(true);
    const { kept } = read(time, { value: -0, unit: 'h', plus: { value: -0, unit: 'd' } });
    expect(kept).toStrictEqual({ value: 0, unit: 'h', plus: { value: 0, unit: 'd' } });
  });

  it('has a thousand ids at most, of which numbers are still mended', () => {
    const { kept, said } = read(
      needs,
      Array.from({ length: 1000 }, (_, index) => index),
    );
    expect(kept).toHaveLength(1000);
    expect(said).toHaveLength(501);
  });

  it('keeps what a duration has beside its parts, cleaned', () => {
    const entered = { ...anHour, later: 'a\u0001', plus: { ...anHour, note: 1 } };
    expect(read(time, entered)).toEqual({
      kept: { ...anHour, plus: { ...anHour, note: 1 }, later: 'a' },
      said: ["characters that a map can't hold were removed from “a ”."],
    });
  });

  it('names the part of a group that was left out, and keeps the others with what it does not know', () => {
    const repairs = collectRepairs();
    const kept = readField(pair, { line: 'a', count: 'many', later: [1] }, 'Here', repairs);
    expect(kept).toEqual({ line: 'a', later: [1] });
    expect(repairs.list()).toEqual([
      'Here, own field, count: “many” is not a whole number from 1 to 9, so it was left out.',
    ]);
  });
});

describe('the fields of an object', () => {
  it('are told apart: those that are declared, and others but for those that are handled elsewhere', () => {
    const repairs = collectRepairs();
    const object = { later: 1, id: 'a', line: 'x', count: 0, own: { a: [] } };
    expect(readFields({ line, count, day }, object, 'Here', repairs, ['id'])).toEqual({
      known: { line: 'x' },
      unknown: { later: 1, own: { a: [] } },
    });
    expect(repairs.list()).toEqual([
      'Here, own field: 0 is not a whole number from 1 to 9, so it was left out.',
    ]);
  });

  it('are its own, not those that every object has', () => {
    const repairs = collectRepairs();
    expect(readFields({ toString: line }, {}, 'Here', repairs)).toEqual({ known: {}, unknown: {} });
    expect(repairs.list()).toEqual([]);
  });
});

describe('a value that this version does not know', () => {
  const readLater = (value: unknown) => {
    const repairs = collectRepairs();
    return { kept: readUnknown(value, 'Here', repairs), said: repairs.list() };
  };

  it.each<[value: unknown]>([
    ['a\nb'],
    ['x'.repeat(100_000)],
    [-1.5],
    [true],
    [false],
    [null],
    [[]],
    [[1, ['a', null], { b: [] }]],
    [{ a: { b: [false] }, c: '' }],
  ])('is kept as it is', (value) => {
    expect(readLater(value)).toEqual({ kept: value, said: [] });
  });

  it('is cleaned, however deep', () => {
    expect(readLater({ a: ['b\u0001'] })).toEqual({
      kept: { a: ['b'] },
      said: ["Here: characters that a map can't hold were removed from “b ”."],
    });
    expect(readLater('x'.repeat(100_001)).kept).toBe('x'.repeat(100_000));
  });

  it('is left out where it is a number that JSON can’t write, and only that', () => {
    const said = ['Here: a number too large to keep was left out.'];
    expect(readLater(Infinity)).toEqual({ kept: undefined, said });
    expect(readLater([1, Infinity, 2])).toEqual({ kept: [1, 2], said });
    expect(readLater({ a: -Infinity, b: 0 })).toStrictEqual({ kept: { b: 0 }, said });
  });

  it('is zero where it was minus zero', () => {
    expect(Object.is(readLater(-0).kept, 0)).toBe(true);
  });
});
