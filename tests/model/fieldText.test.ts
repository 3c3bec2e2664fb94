import { describe, expect, it } from 'vitest';
import type { JsonValue } from '#src/lib/json.ts';
import { durationParts, fieldText, readFieldText, referredIds } from '#src/model/fieldText.ts';
import {
  choice,
  date,
  durationField,
  number,
  type PlainField,
  reference,
  references,
  text,
} from '#src/notation/field.ts';

const said = { label: 'Field', help: '' };
const words = text(said);
const day = date(said);
const count = number({ ...said, min: 0, max: 100, unit: '%' });
const time = durationField({ ...said, defaultUnit: 'd' });
const valueClass = choice({
  ...said,
  options: [
    { value: 'value-add', label: 'Adds value', quick: ['va'] },
    { value: 'waste', label: 'Waste' },
  ],
});
const stage = reference({ ...said, to: 'stage' });
const tactic = reference({ ...said, to: 'tactic' });
const needs = references({ ...said, to: 'need' });
const tactics = references({ ...said, to: 'tactic' });

const twoParts = { value: 2, unit: 'd', plus: { value: 4, unit: 'h' } };

describe('a value as it is typed', () => {
  it.each<[string, PlainField, JsonValue, string]>([
    ['a text', words, 'Call back', 'Call back'],
    ['a day', day, '2026-11-22', '2026-11-22'],
    ['a number', count, 12.5, '12.5'],
    ['nothing of', count, 0, '0'],
    ['a duration', time, { value: 1.5, unit: 'h' }, '1.5 h'],
    ['a duration of two parts', time, twoParts, '2 d 4 h'],
    ['a choice', valueClass, 'value-add', 'Adds value'],
    ['one of a list', stage, 's1', 's1'],
    ['several of a list', needs, ['N1', 'N3'], 'N1, N3'],
    [
      'what is no tactic, whatever it is called',
      needs,
      ['whitePaper', 'White paper'],
      'whitePaper, White paper',
    ],
    ['a tactic', tactic, 'whitePaper', 'White paper'],
    ['several tactics', tactics, ['whitePaper', 'mine'], 'White paper, mine'],
  ])('is %s', (_, field, value, typed) => {
    expect(fieldText(field, value)).toBe(typed);
    expect(readFieldText(field, typed)).toEqual({ ok: true, value });
  });

  it.each([words, day, count, time, valueClass, stage, needs, tactics])(
    'is empty while it is not known, as for a value that the field can’t hold: $type',
    (field) => {
      expect(fieldText(field, undefined)).toBe('');
      expect(fieldText(field, { odd: true })).toBe('');
      expect(fieldText(field, true)).toBe('');
      expect(readFieldText(field, '')).toEqual({ ok: true, value: undefined });
      expect(readFieldText(field, ' \n')).toEqual({ ok: true, value: undefined });
    },
  );

  it('is empty for a text where a number belongs, and the other way round', () => {
    expect(fieldText(words, 3)).toBe('');
    expect(fieldText(count, '3')).toBe('');
    expect(fieldText(valueClass, 'unheard of')).toBe('');
  });
});

describe('what a typed text means', () => {
  it.each<[string, PlainField, string, JsonValue | undefined]>([
    ['without the spaces around it', words, '  Call back ', 'Call back'],
    ['a choice by its value, in any case', valueClass, 'WASTE', 'waste'],
    ['a choice by its value', valueClass, ' Value-Add', 'value-add'],
    ['a choice by its label, in any case', valueClass, 'adds VALUE', 'value-add'],
    ['a choice by its short word', valueClass, 'VA', 'value-add'],
    ['a bare number in the unit of the field', time, '3', { value: 3, unit: 'd' }],
    ['a tactic by its name', tactic, 'white PAPER', 'whitePaper'],
    ['a reference as it stands', stage, 'White paper', 'White paper'],
    ['several, each once, divided by commas or semicolons', needs, 'N1; N2,N1,, ;', ['N1', 'N2']],
    ['several tactics, each once', tactics, 'white paper, whitePaper; Blog', ['whitePaper', 'blog']],
  ])('is %s', (_, field, typed, value) => {
    expect(readFieldText(field, typed)).toEqual({ ok: true, value });
  });

  it('is in the unit that is asked for, where that is not the one of the field', () => {
    expect(readFieldText(time, '3', 'min')).toEqual({ ok: true, value: { value: 3, unit: 'min' } });
  });

  it('is refused, in words, where it is none of the choices or no number', () => {
    expect(readFieldText(valueClass, 'perhaps')).toEqual({
      ok: false,
      problem: '“perhaps” is none of these: Adds value, Waste.',
    });
    expect(readFieldText(count, '120')).toEqual({ ok: false, problem: 'At most 100 %.' });
    expect(readFieldText(time, 'soon').ok).toBe(false);
  });

  it.each([
    '2026-01-31',
    '2024-01-31',
    '2026-02-28',
    '2024-02-29',
    '2000-02-29',
    '2026-04-30',
    '2026-12-01',
    '2026-12-31',
  ])('is a day where there is one: %s', (typed) => {
    expect(readFieldText(day, typed)).toEqual({ ok: true, value: typed });
  });

  it.each([
    '2026-02-29',
    '2024-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-01-32',
    '2026-01-00',
    '2026-00-10',
    '2026-13-01',
    '2026-1-10',
    '12026-01-10',
    '2026-01-100',
    '22.11.2026',
    'tomorrow',
  ])('is no day where there is none: %s', (typed) => {
    expect(readFieldText(day, typed)).toEqual({
      ok: false,
      problem: `“${typed}” is not a day. Write it as 2026-11-22.`,
    });
  });
});

describe('what a field that points into a list names', () => {
  it.each<[JsonValue | undefined, readonly string[]]>([
    ['N1', ['N1']],
    [
      ['N1', 'N2'],
      ['N1', 'N2'],
    ],
    [['N1', 3, null], ['N1']],
    [undefined, []],
    [7, []],
  ])('%j is %j', (value, ids) => {
    expect(referredIds(value)).toEqual(ids);
  });
});

describe('the parts of a duration', () => {
  it('are those that follow each other', () => {
    expect(durationParts(twoParts)).toEqual([
      { value: 2, unit: 'd' },
      { value: 4, unit: 'h' },
    ]);
    expect(durationParts({ value: 2, unit: 'd' })).toEqual([{ value: 2, unit: 'd' }]);
  });

  it.each<[JsonValue | undefined]>([
    [undefined],
    ['2 d'],
    [{ value: '2', unit: 'd' }],
    [{ value: 2, unit: 'moons' }],
    [{ value: 2 }],
    [{ ...twoParts, plus: { value: 4 } }],
  ])('are none where it can’t be read: %j', (value) => {
    expect(durationParts(value)).toEqual([]);
  });
});
