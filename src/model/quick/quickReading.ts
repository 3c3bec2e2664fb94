import { type Duration, durationUnits } from '#src/lib/duration.ts';
import type { JsonValue } from '#src/lib/json.ts';
import { parseDuration } from '#src/lib/parseDuration.ts';
import { parseNumber, readDecimal } from '#src/lib/parseNumber.ts';
import type { DurationField, NumberField } from '#src/notation/field.ts';
import { durationParts } from '../fieldText.ts';
import type { NamedField, QuickVocabulary } from './quickVocabulary.ts';
import type { QuickWord } from './quickWords.ts';

/** Words that were read together: a value for a field, or why they give none. */
export type QuickReading =
  | { readonly count: number; readonly name: string; readonly value: JsonValue }
  | { readonly count: number; readonly name: string; readonly problem: string };

type Words = readonly QuickWord[];
const mostPartsOfDuration = 4;

/** The figure that starts at this word and is one wherever it stands: `@Ann`, `wait 8d`, `3h`, `75%`, `0.4p`. */
export function readFigure(words: Words, at: number, vocabulary: QuickVocabulary): QuickReading | undefined {
  const word = wordAt(words, at);
  if (word === undefined) return undefined;
  return (
    readSigned(word, vocabulary) ??
    readAfterWord(words, at, vocabulary) ??
    readBareDuration(words, at, vocabulary) ??
    readWithSuffix(words, at, vocabulary, (suffix) => !/[a-z]/.test(suffix))
  );
}

/** What is a figure only behind others, because it could as well be a word of the name: `necessary`, `2 people`. */
export function readWord(words: Words, at: number, vocabulary: QuickVocabulary): QuickReading | undefined {
  for (const count of [2, 1]) {
    const option = vocabulary.options.get(phraseAt(words, at, count));
    if (option !== undefined) return { count, name: option.name, value: option.value };
  }
  return readWithSuffix(words, at, vocabulary, () => true);
}

function readSigned(word: string, { signs }: QuickVocabulary): QuickReading | undefined {
  const signed = signs.get(word.charAt(0));
  const value = word.slice(1);
  return signed === undefined || value === '' ? undefined : { count: 1, name: signed.name, value };
}

function readAfterWord(words: Words, at: number, vocabulary: QuickVocabulary): QuickReading | undefined {
  for (const count of [2, 1]) {
    const found = vocabulary.words.get(phraseAt(words, at, count).replace(/[:=]$/, ''));
    const reading = found && readValue(words, at + count, found, vocabulary);
    if (reading !== undefined) return { ...reading, count: count + reading.count };
  }
  return undefined;
}

function readValue(
  words: Words,
  at: number,
  { name, field }: NamedField,
  vocabulary: QuickVocabulary,
): QuickReading | undefined {
  if (field.type === 'duration') return readDuration(words, at, name, field);
  const number = wordAt(words, at);
  if (field.type !== 'number' || number === undefined || !/^[-+−]?[.,]?\d/.test(number)) return undefined;
  const next = wordAt(words, at + 1);
  const withUnit = next !== undefined && next === field.unit ? `${number} ${next}` : undefined;
  const read = readNumber(withUnit ?? number, name, field, withUnit === undefined ? 1 : 2);
  // "people 3h" says nothing about people: what follows is a figure of its own.
  return 'problem' in read && readFigure(words, at, vocabulary) !== undefined ? undefined : read;
}

function readNumber(text: string, name: string, field: NumberField, count: number): QuickReading {
  const read = parseNumber(text, field);
  if (!read.ok) return { count, name, problem: read.problem };
  return { count, name, value: read.value ?? 0 };
}

/** With a word in front even a bare number is a duration, in the field's own unit. */
function readDuration(
  words: Words,
  at: number,
  name: string,
  field: DurationField,
): QuickReading | undefined {
  const found = durationAt(words, at);
  if (found !== undefined) return { ...found, name };
  const read = parseDuration(wordAt(words, at) ?? '', field.defaultUnit);
  return read.ok && read.value !== undefined ? { count: 1, name, value: read.value } : undefined;
}

function readBareDuration(words: Words, at: number, { bare }: QuickVocabulary): QuickReading | undefined {
  const found = bare && durationAt(words, at);
  return bare && found && { ...found, name: bare.name };
}

/** The duration that starts at this word: `3h`, `90 min`, `2d 4h`, `5 calendar days`. Shorter units follow longer ones. */
function durationAt(
  words: Words,
  at: number,
): { readonly count: number; readonly value: Duration } | undefined {
  const parts: Duration[] = [];
  let count = 0;
  for (let next = partAt(words, at); next !== undefined; next = partAt(words, at + count)) {
    const [before, after] = [parts.at(-1), next.parts[0]];
    if (before !== undefined && (after === undefined || !isShorter(after, before))) break;
    if (parts.length + next.parts.length > mostPartsOfDuration) break;
    parts.push(...next.parts);
    count += next.count;
  }
  const value = parts.reduceRight<Duration | undefined>(
    (rest, part) => (rest === undefined ? part : { ...part, plus: rest }),
    undefined,
  );
  return value === undefined ? undefined : { count, value };
}

/** A number with its unit, in one to three words. */
function partAt(
  words: Words,
  at: number,
): { readonly count: number; readonly parts: readonly Duration[] } | undefined {
  const first = wordAt(words, at);
  if (first === undefined) return undefined;
  const isNumber = readDecimal(first).ok;
  for (const count of isNumber ? [3, 2] : [1]) {
    const text = phraseAt(words, at, count);
    // "2 3h" is no duration but a name's number and a figure.
    const read = /\d/.test(text.slice(first.length)) ? undefined : parseDuration(text, 'h');
    if (text !== '' && read?.ok === true) return { count, parts: durationParts(read.value) };
  }
  return undefined;
}

function isShorter(part: Duration, before: Duration): boolean {
  // Calendar days stand last, so that they follow nothing; and nothing follows them.
  return before.unit !== 'cd' && durationUnits.indexOf(part.unit) < durationUnits.indexOf(before.unit);
}

/** `75%`, `0.4p`; with a space between where `mayStandApart` says so of the suffix. */
function readWithSuffix(
  words: Words,
  at: number,
  { suffixes }: QuickVocabulary,
  mayStandApart: (suffix: string) => boolean,
): QuickReading | undefined {
  const match = /^([+\-−]?[\d.,]*\d)(\D*)$/.exec(wordAt(words, at)?.toLowerCase() ?? '');
  if (match === null) return undefined;
  const [, number = '', joined = ''] = match;
  const apart = wordAt(words, at + 1)?.toLowerCase() ?? '';
  const suffix = joined === '' && mayStandApart(apart) ? apart : joined;
  const found = suffixes.get(suffix);
  if (found?.field.type !== 'number') return undefined;
  return readNumber(number, found.name, found.field, joined === '' ? 2 : 1);
}

/** What the word says; undefined behind the last one, and for one that is quoted. */
function wordAt(words: Words, at: number): string | undefined {
  const word = words[at];
  return word === undefined || word.isQuoted ? undefined : word.plain;
}

/** So many words as one text in lower case; empty where there are not so many. */
function phraseAt(words: Words, at: number, count: number): string {
  const taken = words.slice(at, at + count);
  if (taken.length < count || taken.some((word) => word.isQuoted)) return '';
  return taken.map((word) => word.plain.toLowerCase()).join(' ');
}
