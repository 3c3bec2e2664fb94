import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldSchema } from '#src/file/fieldSchema.ts';
import { isValidValue } from '#src/file/isValidValue.ts';
import { durationUnits } from '#src/lib/duration.ts';
import * as mapFields from '#src/model/mapFields.ts';
import * as stateFields from '#src/model/stateFields.ts';
import { edgeKinds } from '#src/notation/edges/index.ts';
import {
  choice,
  date,
  durationField,
  type Field,
  type Fields,
  group,
  number,
  reference,
  references,
  text,
} from '#src/notation/field.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';

const groups: readonly Fields[] = [
  ...[...nodeKinds, ...edgeKinds].map((kind) => kind.fields),
  mapFields.calendarFields,
  mapFields.ctqFields,
  mapFields.customerFields,
  stateFields.demandFields,
  mapFields.needFields,
  stateFields.stateFields,
  mapFields.streamFields,
  { title: mapFields.titleField },
];
const fields = [...new Set(groups.flatMap((group) => Object.values<Field>(group)))];

const named = { label: 'Field', help: '' };
const hours = (value: unknown, plus?: unknown) => ({ value, unit: 'h', ...(plus !== undefined && { plus }) });

/** What a field takes and what not, mostly at its ends. */
const cases: readonly {
  readonly what: string;
  readonly field: Field;
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
}[] = [
  {
    what: 'a text of up to three letters',
    field: text({ ...named, maxLength: 3 }),
    valid: ['', 'abc'],
    invalid: ['abcd', 3, null, ['a'], undefined],
  },
  {
    what: 'a text of a form',
    field: text({ ...named, maxLength: 4, form: { pattern: '^#[0-9a-f]+$', words: 'a colour' } }),
    valid: ['#1', '#12f'],
    invalid: ['', '12f', '#xyz', '#12ff0', 1],
  },
  {
    what: 'a number with both ends',
    field: number({ ...named, min: -1, max: 2 }),
    valid: [-1, 0, 0.5, 2],
    invalid: [-1.01, 2.01, Number.NaN, Infinity, -Infinity, '1', null, [1]],
  },
  {
    what: 'a number above its lower end',
    field: number({ ...named, min: 0, max: 2, aboveMin: true }),
    valid: [0.001, 2],
    invalid: [0, -1, 2.01],
  },
  {
    what: 'a whole number',
    field: number({ ...named, min: 1, max: 1e17, integer: true }),
    valid: [1, 5, Number.MAX_SAFE_INTEGER],
    invalid: [1.5, 0, Number.MAX_SAFE_INTEGER + 1],
  },
  {
    what: 'a choice',
    field: choice({
      ...named,
      options: [
        { value: 'up', label: 'Up' },
        { value: 'down', label: 'Down' },
      ],
    }),
    valid: ['up', 'down'],
    invalid: ['Up', '', 'left', null, 0],
  },
  {
    what: 'an id',
    field: reference({ ...named, to: 'need' }),
    valid: ['N1', 'x'.repeat(200)],
    invalid: ['', 'x'.repeat(201), 5, null, ['N1']],
  },
  {
    what: 'a list of ids',
    field: references({ ...named, to: 'need' }),
    valid: [[], ['N1'], Array.from({ length: 1000 }, (_, index) => `N${index}`)],
    invalid: ['N1', ['N1', ''], ['N1', 2], { length: 0 }, Array.from({ length: 1001 }, () => 'N1')],
  },
  {
    what: 'a duration',
    field: durationField({ ...named, defaultUnit: 'd' }),
    valid: [
      hours(0),
      hours(1e9),
      hours(1, hours(2)),
      hours(1, hours(2, hours(3))),
      { ...hours(1), later: 1 },
    ],
    invalid: [hours(-0.1), hours(1e9 + 1), hours('1'), hours([1]), hours(1, 3), hours(1, hours(-1))],
  },
  {
    what: 'a duration with a known unit',
    field: durationField({ ...named, defaultUnit: 'd' }),
    valid: durationUnits.map((known) => ({ value: 1, unit: known })),
    invalid: [{ value: 1 }, { value: 1, unit: 'year' }, { value: 1, unit: 'D' }, { unit: 'd' }, 90, null, []],
  },
  {
    what: 'a group of fields, each of which may be missing',
    field: group({
      ...named,
      fields: { first: text({ ...named, maxLength: 3 }), second: number({ ...named, min: 0, max: 9 }) },
    }),
    valid: [{}, { first: 'a' }, { second: 9 }, { first: 'a', second: 1, later: [] }],
    invalid: [{ first: 'a', second: 10 }, { first: 1, second: 1 }, { first: 1 }, [], ['a'], 'a', null],
  },
  {
    what: 'a day of the calendar',
    field: date(named),
    valid: ['2026-01-01', '2026-12-31', '2024-02-29', '2000-02-29', '2026-02-28', '2026-04-30', '2026-07-31'],
    invalid: [
      '2026-00-10',
      '2026-13-01',
      '2026-01-00',
      '2026-01-32',
      '2026-02-29',
      '1900-02-29',
      '2026-02-30',
    ],
  },
  {
    what: 'a day in a month of thirty days',
    field: date(named),
    valid: ['2026-04-30', '2026-06-30', '2026-09-30', '2026-11-30'],
    invalid: ['2026-04-31', '2026-06-31', '2026-09-31', '2026-11-31'],
  },
  {
    what: 'a day written in full, and nothing around it',
    field: date(named),
    valid: ['0004-02-29'],
    invalid: [
      '',
      '26-1-1',
      '2026-1-1',
      '2026-01-011',
      ' 2026-01-01',
      '12026-01-01',
      '2026/01/01',
      20260101,
      null,
      ['2026-01-01'],
    ],
  },
];

const unit = fc.constantFrom<string>(...durationUnits, 'year', '');
const amount = fc.oneof(fc.double(), fc.integer({ min: -5, max: 200 }), fc.constant(1e12), fc.string());
const { duration } = fc.letrec((tie) => ({
  duration: fc.record(
    {
      value: amount,
      unit,
      plus: fc.option(tie('duration'), { nil: undefined, maxDepth: 3 }),
    },
    { requiredKeys: [] },
  ),
}));
const day = fc
  .tuple(
    fc.integer({ min: 1895, max: 2105 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));

/** Values of every shape, and for the field at hand those at its ends. */
function valueFor(field: Field): fc.Arbitrary<unknown> {
  const likely: fc.Arbitrary<unknown>[] = [
    fc.anything(),
    amount,
    duration,
    day,
    fc.string({ maxLength: 2500 }),
  ];
  if (field.type === 'number')
    likely.push(fc.constantFrom(field.min, field.max, field.min - 1, field.max + 1));
  if (field.type === 'choice') likely.push(fc.constantFrom(...field.options.map((option) => option.value)));
  if (field.type === 'group') {
    const parts = Object.entries(field.fields).map(([name, part]) => [name, valueFor(part)] as const);
    likely.push(fc.record(Object.fromEntries(parts), { requiredKeys: [] }));
  }
  return fc.oneof(...likely);
}

describe('what may stand in a file', () => {
  it('is the same for opening and for the JSON Schema, whatever the value', () => {
    const pairs = fc
      .constantFrom(...fields)
      .chain((field) => valueFor(field).map((value) => ({ field, value })));
    fc.assert(
      fc.property(pairs, ({ field, value }) => {
        expect(isValidValue(field, value)).toBe(fieldSchema(field).safeParse(value).success);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(cases)('is $what, and nothing else, for both', ({ field, valid, invalid }) => {
    const isInSchema = (value: unknown) => fieldSchema(field).safeParse(value).success;
    expect(valid.filter((value) => !isValidValue(field, value) || !isInSchema(value))).toEqual([]);
    expect(invalid.filter((value) => isValidValue(field, value) || isInSchema(value))).toEqual([]);
  });
});

describe('the JSON Schema of a field', () => {
  it('is called and explained like the field', () => {
    const field = text({ label: 'Title', help: 'What it is called.', maxLength: 3 });
    expect(fieldSchema(field).meta()).toEqual({ title: 'Title', description: 'What it is called.' });
  });

  it('is made once for each field', () => {
    const field = date(named);
    expect(fieldSchema(field)).toBe(fieldSchema(field));
    expect(fieldSchema(field)).not.toBe(fieldSchema(date(named)));
  });
});
