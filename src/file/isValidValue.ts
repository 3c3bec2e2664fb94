import { durationUnits } from '#src/lib/duration.ts';
import { isJsonObject } from '#src/lib/json.ts';
import type { Field, Fields, NumberField, TextField } from '#src/notation/field.ts';
import { valueLimits } from './limits.ts';

/**
 * Whether a value may stand in a file for the field, as the field declares it. It says the same as the JSON Schema
 * (a test holds both together), in little code: a start with a stored map waits for it.
 */
export function isValidValue(field: Field, value: unknown): boolean {
  switch (field.type) {
    case 'text':
      return typeof value === 'string' && value.length <= field.maxLength && hasForm(field, value);
    case 'duration':
      return isDuration(value);
    case 'number':
      return typeof value === 'number' && isInRange(field, value);
    case 'choice':
      return field.options.some((option) => option.value === value);
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'reference':
      return isReference(value);
    case 'references':
      return Array.isArray(value) && value.length <= valueLimits.references && value.every(isReference);
    case 'group':
      return isGroup(field.fields, value);
  }
}

function hasForm({ form }: TextField, value: string): boolean {
  return form === undefined || new RegExp(form.pattern).test(value);
}

function isInRange(field: NumberField, value: number): boolean {
  const isWhole = field.integer !== true || Number.isSafeInteger(value);
  const isAbove = field.aboveMin === true ? value > field.min : value >= field.min;
  return isWhole && isAbove && value <= field.max;
}

function isReference(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= valueLimits.idLength;
}

/** Parts may be nested; how deep is for the caller to bound, before. */
function isDuration(entered: unknown): boolean {
  if (!isJsonObject(entered)) return false;
  const { value, unit, plus } = entered;
  return (
    typeof value === 'number' &&
    value >= 0 &&
    value <= valueLimits.duration &&
    durationUnits.some((known) => known === unit) &&
    (plus === undefined || isDuration(plus))
  );
}

/** Each may be missing; what is not declared may be anything. */
function isGroup(fields: Fields, value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  return Object.entries(fields).every(
    ([name, field]) => value[name] === undefined || isValidValue(field, value[name]),
  );
}

/** A day of the calendar as `2026-11-22`. */
function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return false;
  const [, year = 0, month = 0, day = 0] = parts.map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month, year);
}

function daysOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
