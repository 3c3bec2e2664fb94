import type { JsonObject, JsonValue } from '#src/lib/json.ts';
import type { Fields } from '#src/notation/field.ts';
import { rivalFields } from '../rivalFields.ts';
import { type QuickReading, readFigure, readWord } from './quickReading.ts';
import { quickVocabulary } from './quickVocabulary.ts';
import { type QuickWord, quickWords } from './quickWords.ts';

/** A part of the typed line and what it was taken for. */
export type QuickPiece = {
  readonly text: string;
  /** Index of its first character in the line. */
  readonly at: number;
  /**
   * `field`: it fills a field. `name`: it is part of the name. `unread`: it is part of the name too, but stands where
   * figures stand, or looks like one.
   */
  readonly taken: 'field' | 'name' | 'unread';
  /** Name of the field that it fills. */
  readonly field?: string;
  /** Why a figure fills none. */
  readonly problem?: string;
};
export type QuickEntry = {
  readonly name: string;
  /** Values by field name; only what was said. */
  readonly values: JsonObject;
  /** The whole line in order, apart from the spaces between words. */
  readonly pieces: readonly QuickPiece[];
};

/** A longer line is a text that somebody pasted: all of it is name, as it is for kinds without figures. */
const longest = 2000;

type Span = { readonly from: number; readonly reading: QuickReading };

/**
 * Reads a whole step from one line: `Legal review 3h wait 8d 75% 0.4p necessary` is "Legal review" with process time,
 * wait, %C&A, people and value class. Which words mean which field is declared with the fields (`quick`).
 *
 * The name comes first: the first word is always part of it, and words that could be prose (`necessary`, `waste`) are
 * read only behind a figure. What is not understood stays in the name. A field that is said twice has the last value;
 * the earlier one stays in the name. Text in double quotes is always name.
 */
export function quickEntry(line: string, fields: Fields): QuickEntry {
  const vocabulary = quickVocabulary(fields);
  if (line.length > longest || vocabulary.isEmpty)
    return { name: line, values: {}, pieces: [wholeLine(line)] };
  const words = quickWords(line, vocabulary);
  const figures = spans(words, 1, (at) => readFigure(words, at, vocabulary));
  const start = figures.find(({ reading }) => 'value' in reading)?.from ?? words.length;
  const taken = coveredBy(figures);
  const prose = spans(words, start, (at) => {
    const reading = taken.has(at) ? undefined : readWord(words, at, vocabulary);
    return reading?.count === 2 && taken.has(at + 1) ? undefined : reading;
  });
  const all = [...figures, ...prose].sort((a, b) => a.from - b.from);
  return entryOf(line, words, settled(all, fields), start);
}

function spans(
  words: readonly QuickWord[],
  start: number,
  readAt: (at: number) => QuickReading | undefined,
): readonly Span[] {
  const found: Span[] = [];
  for (let at = start; at < words.length; ) {
    const reading = readAt(at);
    if (reading !== undefined) found.push({ from: at, reading });
    at += reading?.count ?? 1;
  }
  return found;
}

function coveredBy(found: readonly Span[]): ReadonlySet<number> {
  return new Set(
    found.flatMap(({ from, reading }) => Array.from({ length: reading.count }, (_, index) => from + index)),
  );
}

/** Of several figures for a field, or for two of which only one can be known, the last one holds. */
function settled(found: readonly Span[], fields: Fields): readonly Span[] {
  const said = new Set<string>();
  return found.toReversed().flatMap((span) => {
    const { reading, from } = span;
    if ('problem' in reading) return [span];
    const { name, count } = reading;
    const isSaidLater = [name, ...rivalFields(fields, name)].some((other) => said.has(other));
    said.add(name);
    return [isSaidLater ? { from, reading: { name, count, problem: 'A later figure holds.' } } : span];
  });
}

function entryOf(
  line: string,
  words: readonly QuickWord[],
  found: readonly Span[],
  start: number,
): QuickEntry {
  const spanAt = new Map(found.map((span) => [span.from, span.reading]));
  const pieces: QuickPiece[] = [];
  const values: Record<string, JsonValue> = {};
  const name: string[] = [];
  for (let at = 0; at < words.length; ) {
    const reading = spanAt.get(at);
    const covered = words.slice(at, at + (reading?.count ?? 1));
    const piece = pieceOf(line, covered);
    if (reading !== undefined && 'value' in reading) {
      values[reading.name] = reading.value;
      pieces.push({ ...piece, taken: 'field', field: reading.name });
    } else {
      const isUnread = reading !== undefined || (at > start && covered[0]?.isQuoted !== true);
      const problem = reading === undefined ? {} : { problem: reading.problem };
      pieces.push({ ...piece, taken: isUnread ? 'unread' : 'name', ...problem });
      name.push(...covered.map((word) => (word.isQuoted ? word.plain : word.text)));
    }
    at += covered.length;
  }
  const whole = name.filter((word) => word !== '').join(' ');
  return {
    name: Object.keys(values).length === 0 ? whole : whole.replace(/[\s,;:–-]+$/, ''),
    values,
    pieces,
  };
}

function pieceOf(line: string, words: readonly QuickWord[]): { readonly text: string; readonly at: number } {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) throw new Error(`no words in a piece of "${line}"`);
  return { at: first.at, text: line.slice(first.at, last.at + last.text.length) };
}

function wholeLine(line: string): QuickPiece {
  return { text: line, at: 0, taken: 'name' };
}
