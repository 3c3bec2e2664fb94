import { interUnitsPerEm, interWidths } from './interWidths.ts';

/** The weights that the editor's font is shipped in. */
export type FontWeight = 400 | 600 | 700;

/** Longer texts are cut before they are broken into lines: no symbol has room for more. */
const longestText = 4000;
/** Ems for a character that the table does not know, unless it belongs to a wide script. */
const usualWidth = 0.62;
const ellipsis = '…';
/** Above the last code point of the table, the minus sign. */
const endOfTable = 0x2213;

const tables: Readonly<Record<FontWeight, WidthTable>> = {
  400: readTable(interWidths[400]),
  600: readTable(interWidths[600]),
  700: readTable(interWidths[700]),
};

/** Ems by code point; 0 for those that the font does not have. */
type WidthTable = Float64Array;

function readTable(packed: string): WidthTable {
  const widths = new Float64Array(endOfTable);
  for (const run of packed.split(' ')) {
    const colon = run.indexOf(':');
    const first = Number.parseInt(run.slice(0, colon), 36);
    for (let at = colon + 1; at < run.length; at += 2) {
      const units = Number.parseInt(run.slice(at, at + 2), 36);
      widths[first + (at - colon - 1) / 2] = units / interUnitsPerEm;
    }
  }
  return widths;
}

/**
 * The width of one line of text in the editor's font, in the unit of `size`, with proportional figures and
 * without kerning (which only makes it narrower). Characters outside the font are taken as a full em in East Asian scripts and for
 * pictures, as nothing for marks that combine, and as a usual letter otherwise.
 */
export function textWidth(text: string, size: number, weight: FontWeight = 400): number {
  const table = tables[weight];
  let ems = 0;
  for (const character of text) ems += characterWidth(character, table);
  return ems * size;
}

function characterWidth(character: string, table: WidthTable): number {
  const known = table[character.codePointAt(0) ?? 0] ?? 0;
  if (known > 0) return known;
  if (/^[\u2000-\u200a\u202f\u205f]/u.test(character)) return 0.25;
  if (/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u.test(character)) return 0;
  const base = character.normalize('NFD').codePointAt(0) ?? 0;
  const knownBase = table[base] ?? 0;
  if (knownBase > 0) return knownBase;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character)) return 1;
  if ((base >= 0x3000 && base <= 0x30ff) || (base >= 0xff00 && base <= 0xff60)) return 1;
  return base > 0xffff || /^\p{Extended_Pictographic}/u.test(character) ? 1.3 : usualWidth;
}

/** The text itself where it fits into the width, else as much of its beginning as fits before an ellipsis. */
export function fitText(text: string, width: number, size: number, weight: FontWeight = 400): string {
  const start = text.slice(0, longestText);
  if (start.length === text.length && textWidth(start, size, weight) <= width) return text;
  return withEllipsis(start, width, size, weight);
}

function withEllipsis(text: string, width: number, size: number, weight: FontWeight): string {
  const room = width - textWidth(ellipsis, size, weight);
  if (room < 0) return '';
  return `${longestStart(text, room, size, weight).trimEnd()}${ellipsis}`;
}

/** As many whole characters from the beginning as fit. */
function longestStart(text: string, width: number, size: number, weight: FontWeight): string {
  const table = tables[weight];
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += characterWidth(character, table) * size;
    if (used > width) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/**
 * The text in lines that fit into the width: broken at line ends and spaces, after hyphens, dashes and slashes, and
 * inside a word only when it alone is too long. Beyond `maxLines` the last line ends in an ellipsis. Runs of spaces
 * become one. No line is ever wider than the width; where not even one character fits there are no lines.
 */
export function breakLines(
  text: string,
  width: number,
  size: number,
  weight: FontWeight = 400,
  maxLines = Infinity,
): string[] {
  const start = text.slice(0, longestText);
  const lines: string[] = [];
  for (const paragraph of start.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (lines.length > maxLines) break;
    lines.push(...breakParagraph(paragraph, width, size, weight, maxLines + 1 - lines.length));
  }
  if (lines.length <= maxLines && start.length === text.length) return lines;
  const kept = lines.slice(0, maxLines);
  const last = kept.pop();
  if (last === undefined) return [];
  // The line that follows is a whole word at least, so that the ellipsis shows there was more.
  const cut = withEllipsis(`${last} ${lines[kept.length + 1] ?? ''}`, width, size, weight);
  return cut === '' ? kept : [...kept, cut];
}

type Word = { readonly text: string; readonly isSpaced: boolean };

function wordsOf(paragraph: string): Word[] {
  const words: Word[] = [];
  for (const chunk of paragraph.split(/[ \t\u2000-\u2006\u2008-\u200a\u3000]+/)) {
    const parts = chunk.match(/[^-–—/]*[-–—/]+|[^-–—/]+/g) ?? [];
    parts.forEach((part, index) => words.push({ text: part, isSpaced: index === 0 }));
  }
  return words;
}

function breakParagraph(
  paragraph: string,
  width: number,
  size: number,
  weight: FontWeight,
  maxLines: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(paragraph)) {
    const longer = line === '' ? word.text : `${line}${word.isSpaced ? ' ' : ''}${word.text}`;
    if (textWidth(longer, size, weight) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word.text;
    while (lines.length < maxLines && textWidth(line, size, weight) > width) {
      const head = longestStart(line, width, size, weight);
      if (head === '') return lines;
      lines.push(head);
      line = line.slice(head.length);
    }
    if (lines.length >= maxLines) return lines.slice(0, maxLines);
  }
  if (line !== '') lines.push(line);
  return lines;
}
