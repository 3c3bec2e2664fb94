import * as z from 'zod/mini';
import { durationUnits } from '#src/lib/duration.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { Field, Fields, NumberField } from '#src/notation/field.ts';
import { valueLimits } from './limits.ts';
import './withoutEval.ts';

/**
 * The check that a field's value must pass in a file, from the field's declaration. The JSON Schema is made of the same
 * checks. One per field, made once.
 */
export const fieldSchema: (field: Field) => z.ZodMiniType = memoiseByIdentity((field: Field) =>
  bare(field).check(z.meta({ title: field.label, description: field.help })),
);

/** An object of these fields, each of which may be missing; what is not declared may be anything. */
export function fieldsShape(fields: Fields): Record<string, z.ZodMiniType> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, z.optional(fieldSchema(field))]),
  );
}

/** A duration as it was entered. Parts may be nested; how deep is checked where it is read. */
export const durationSchema: z.ZodMiniType = z
  .looseObject({
    value: z.number().check(z.minimum(0), z.maximum(valueLimits.duration)),
    unit: z.enum(durationUnits),
    plus: z.optional(z.lazy(() => durationSchema)),
  })
  .register(z.globalRegistry, {
    id: 'duration',
    description: 'A duration as it was entered: 2 d 4 h is 2 d plus 4 h.',
  });

function bare(field: Field): z.ZodMiniType {
  switch (field.type) {
    case 'text':
      return z.string().check(z.maxLength(field.maxLength));
    case 'duration':
      return durationSchema;
    case 'number':
      return numberSchema(field);
    case 'choice':
      return z.enum(field.options.map((option) => option.value));
    case 'date':
      return z.iso.date();
    case 'group':
      return z.looseObject(fieldsShape(field.fields));
  }
}

function numberSchema(field: NumberField): z.ZodMiniType {
  const whole = field.integer === true ? z.int() : z.number();
  const least = field.aboveMin === true ? z.gt(field.min) : z.minimum(field.min);
  return whole.check(z.maximum(field.max), least);
}
