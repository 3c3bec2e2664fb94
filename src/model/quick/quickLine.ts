import type { JsonValue } from '#src/lib/json.ts';
import { plainDecimal } from '#src/lib/plainDecimal.ts';
import type { Fields, PlainField } from '#src/notation/field.ts';
import { durationParts } from '../fieldText.ts';
import { sameJson } from '../sameJson.ts';
import { type QuickEntry, quickEntry } from './quickEntry.ts';
import { quoted } from './quickWords.ts';

/**
 * The line that reads as this entry: `Legal review 3h wait 8d 75%`. The name stands in quotes where a part of it would
 * be taken for a figure.
 */
export function quickLine(entry: Pick<QuickEntry, 'name' | 'values'>, fields: Fields): string {
  const figures = Object.entries(fields).flatMap(([name, field]) => {
    const value = entry.values[name];
    return value === undefined || field.type === 'group'
      ? []
      : [{ field, value, isChoice: field.type === 'choice' }];
  });
  // Words such as "necessary" are understood only behind a figure.
  const ordered = figures.toSorted((a, b) => Number(a.isChoice) - Number(b.isChoice));
  const said = ordered.map(({ field, value }) => figureText(field, value)).join(' ');
  const plain = `${entry.name} ${said}`.trim();
  const read = quickEntry(plain, fields);
  const isUnderstood = read.name === entry.name && sameJson(read.values, entry.values);
  return isUnderstood ? plain : `${quoted(entry.name)} ${said}`.trim();
}

function figureText(field: PlainField, value: JsonValue): string {
  const { words = [], suffixes = [], sign = '', isBare = false } = field.quick ?? {};
  const [word] = words;
  if (field.type === 'choice')
    return field.options.find((option) => option.value === value)?.quick?.[0] ?? '';
  if (field.type === 'duration') {
    const text = durationParts(value)
      .map((part) => `${plainDecimal(part.value)}${part.unit}`)
      .join('');
    return isBare || word === undefined ? text : `${word} ${text}`;
  }
  if (typeof value === 'number') {
    const [suffix] = suffixes;
    return suffix === undefined ? `${word ?? ''} ${plainDecimal(value)}` : `${plainDecimal(value)}${suffix}`;
  }
  if (typeof value !== 'string') return '';
  return sign + (/[\s",;]/.test(value) ? quoted(value) : value);
}
