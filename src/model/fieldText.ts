import { type Duration, durationUnits, type DurationUnit } from '#src/lib/duration.ts';
import { isJsonObject, type JsonValue } from '#src/lib/json.ts';
import { parseDuration } from '#src/lib/parseDuration.ts';
import { parseNumber, shorten } from '#src/lib/parseNumber.ts';
import { plainDecimal } from '#src/lib/plainDecimal.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { ChoiceField, PlainField } from '#src/notation/field.ts';
import { tacticName, tacticNamed } from './tactics.ts';

/**
 * A value as it is typed: `2 d 4 h`, `75`, `Value-add`; references by their ids, `N1, N3`, tactics by their names.
 * `readFieldText` reads it back. Empty while it is not known, and for a value that the field can't hold.
 */
export function fieldText(field: PlainField, value: JsonValue | undefined): string {
  switch (field.type) {
    case 'text':
    case 'date':
      return typeof value === 'string' ? value : '';
    case 'number':
      return typeof value === 'number' ? plainDecimal(value) : '';
    case 'duration':
      return durationParts(value)
        .map((part) => `${plainDecimal(part.value)} ${part.unit}`)
        .join(' ');
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? '';
    case 'reference':
    case 'references':
      return referredIds(value)
        .map((id) => (field.to === 'tactic' ? tacticName(id) : id))
        .join(', ');
  }
}

/** The ids in a field that points into a list of the map; none where it is not known. */
export function referredIds(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

/** The parts of a duration, `2 d 4 h` as two; none where it is not known or can't be read. */
export function durationParts(value: JsonValue | undefined): readonly Duration[] {
  const parts: Duration[] = [];
  for (let part = value; isJsonObject(part); part = part['plus']) {
    const amount = part['value'];
    const unit = durationUnits.find((candidate) => candidate === part['unit']);
    if (typeof amount !== 'number' || unit === undefined) return [];
    parts.push({ value: amount, unit });
  }
  return parts;
}

/**
 * The value that a typed text means for the field; undefined for an empty one (not known), or in words why it can't be
 * read. `unit` is the one of a bare number in place of the field's own.
 */
export function readFieldText(
  field: PlainField,
  typed: string,
  unit?: DurationUnit,
): Result<JsonValue | undefined, string> {
  const text = typed.trim();
  if (text === '') return success(undefined);
  switch (field.type) {
    case 'text':
      return success(text);
    case 'number':
      return parseNumber(text, field);
    case 'duration':
      return parseDuration(text, unit ?? field.defaultUnit);
    case 'choice':
      return readChoice(field, text);
    case 'reference':
      return success(field.to === 'tactic' ? tacticNamed(text) : text);
    case 'references': {
      const parts = text
        .split(/[,;]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
      return success([...new Set(field.to === 'tactic' ? parts.map(tacticNamed) : parts)]);
    }
    case 'date':
      return isDay(text)
        ? success(text)
        : failure(`“${shorten(text)}” is not a day. Write it as 2026-11-22.`);
  }
}

function readChoice(field: ChoiceField, text: string): Result<string, string> {
  const wanted = text.toLowerCase();
  const found = field.options.find(
    ({ value, label, quick = [] }) =>
      value.toLowerCase() === wanted || label.toLowerCase() === wanted || quick.includes(wanted),
  );
  if (found !== undefined) return success(found.value);
  const offered = field.options.map((option) => option.label).join(', ');
  return failure(`“${shorten(text)}” is none of these: ${offered}.`);
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
  return day >= 1 && day <= length;
}
