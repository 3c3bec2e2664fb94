import { z } from 'zod';
import { durationUnits } from '#src/lib/duration.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { Field, Fields, NumberField, TextField } from '#src/notation/field.ts';
import { valueLimits } from './limits.ts';

/**
 * What a field's value may be in a file, from the field's declaration: what the JSON Schema is made of, and what
 * `isValidValue` is tested against. One per field, made once.
 */
export const fieldSchema: (field: Field) => z.ZodType = memoiseByIdentity((field: Field) =>
  bare(field).meta({ title: field.label, description: field.help }),
);

/** An object of these fields, each of which may be missing; what is not declared may be anything. */
export function fieldsShape(fields: Fields): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, fieldSchema(field).optional()]),
  );
}

/** A duration as it was entered. Parts may be nested; how deep is checked where it is read. */
export const durationSchema = z
  .looseObject({
    value: z.number().min(0).max(valueLimits.duration),
    unit: z.enum(durationUnits),
    get plus() {
      return durationPart.optional();
    },
  })
  .meta({ id: 'duration', description: 'A duration as it was entered: 2 d 4 h is 2 d plus 4 h.' });
const durationPart: z.ZodType = z.lazy(() => durationSchema);

function bare(field: Field): z.ZodType {
  switch (field.type) {
    case 'text':
      return textSchema(field);
    case 'duration':
      return durationSchema;
    case 'number':
      return numberSchema(field);
    case 'choice':
      return z.enum(field.options.map((option) => option.value));
    case 'date':
      return z.iso.date();
    case 'reference':
      return referenceSchema;
    case 'references':
      return z.array(referenceSchema).max(valueLimits.references);
    case 'group':
      return z.looseObject(fieldsShape(field.fields));
  }
}

function textSchema({ maxLength, form }: TextField): z.ZodType {
  const text = z.string().max(maxLength);
  return form === undefined ? text : text.regex(new RegExp(form.pattern));
}

const referenceSchema = z.string().min(1).max(valueLimits.idLength);

function numberSchema(field: NumberField): z.ZodType {
  const whole = field.integer === true ? z.int() : z.number();
  const bounded = whole.max(field.max);
  return field.aboveMin === true ? bounded.gt(field.min) : bounded.min(field.min);
}
