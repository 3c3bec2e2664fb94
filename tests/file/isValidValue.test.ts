import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldSchema } from '#src/file/fieldSchema.ts';
import { isValidValue } from '#src/file/isValidValue.ts';
import { durationUnits } from '#src/lib/duration.ts';
import * as mapFields from '#src/model/mapFields.ts';
import * as stateFields from '#src/model/stateFields.ts';
import { edgeKinds } from '#src/notation/edges/index.ts';
import type { Field, Fields } from '#src/notation/field.ts';
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

const aDay = { type: 'date', label: 'Day', help: '' } as const;

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

  it.each(['2024-02-29', '2026-12-31'])('is a day of the calendar: %s', (text) => {
    expect(isValidValue(aDay, text)).toBe(true);
  });

  it.each(['2026-02-29', '1900-02-29', '2026-11-31', '2026-13-01', '26-1-1', ''])(
    'is no day: “%s”',
    (text) => {
      expect(isValidValue(aDay, text)).toBe(false);
    },
  );
});
