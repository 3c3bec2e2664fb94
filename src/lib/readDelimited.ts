/** A block of cells as a spreadsheet puts it on the clipboard or a CSV file holds it. Rows may differ in length. */
export type Cells = readonly (readonly string[])[];

/** What stands between two cells; `none`: every line is one cell. */
export const separators = ['\t', ';', ',', 'none'] as const;
export type Separator = (typeof separators)[number];

/** The separator is found in the first lines; the rest is taken to be like them. */
const sampleLength = 20_000;

/**
 * Reads a pasted range or the text of a CSV file into rows of cells: quoted cells may hold separators, line breaks and
 * doubled quotes. Cells are trimmed, rows without anything left out (or `kept`, where each falls on a row that is there
 * already), and an apostrophe that `writeDelimited` has put in front of what a spreadsheet would take for a formula is
 * taken off.
 */
export function readDelimited(
  text: string,
  separator: Separator = separatorOf(text),
  emptyRows: 'dropped' | 'kept' = 'dropped',
): Cells {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const rows = separator === 'none' ? body.split(lineEnd).map((line) => [line]) : splitRows(body, separator);
  const cells = rows.map((row) => row.map((cell) => withoutGuard(cell.trim())));
  if (emptyRows === 'dropped') return cells.filter((row) => row.some((cell) => cell !== ''));
  // What follows the last line end is no row.
  return /[\r\n]$/.test(body) ? cells.slice(0, -1) : cells;
}

const lineEnd = /\r\n?|\n/;

/**
 * What separates the cells of this text: the tab where there is one, else the semicolon or comma that cuts every line
 * into the same number of cells. A list of sentences has none, and neither has one whose commas are all decimal.
 */
export function separatorOf(text: string): Separator {
  const isCut = text.length > sampleLength;
  const sample = isCut ? text.slice(0, sampleLength) : text;
  if (sample.includes('\t')) return '\t';
  const found = ([';', ','] as const).find((separator) => {
    const rows = splitRows(sample, separator).filter((row) => row.some((cell) => cell.trim() !== ''));
    // The last row of a cut sample is half a row.
    const counts = (isCut ? rows.slice(0, -1) : rows).map((row) => row.length);
    const [first = 1] = counts;
    const isEven = first > 1 && counts.every((count) => count === first);
    return isEven && (separator === ';' || (counts.length > 1 && !hasOnlyDecimalCommas(sample)));
  });
  return found ?? 'none';
}

function hasOnlyDecimalCommas(text: string): boolean {
  return !text.replace(/\d,(?=\d)/g, '').includes(',');
}

function splitRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const cell = cellAt(text, at, separator);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

/** The cell that starts here, and where its separator, line end or the end of the text stands. */
function cellAt(text: string, start: number, separator: string): { text: string; end: number } {
  const opening = skipBlanks(text, start, separator);
  const closing = text[opening] === '"' ? closingQuote(text, opening) : -1;
  const quotedEnd = cellEnd(text, closing + 1, separator);
  // Quotes that are not closed, or around a part of the cell only, are letters like any other: "Why us?" deck.
  if (closing === -1 || text.slice(closing + 1, quotedEnd).trim() !== '') {
    const end = cellEnd(text, start, separator);
    return { text: text.slice(start, end), end };
  }
  return { text: text.slice(opening + 1, closing).replaceAll('""', '"'), end: quotedEnd };
}

function skipBlanks(text: string, start: number, separator: string): number {
  let at = start;
  while ((text[at] === ' ' || text[at] === '\t') && text[at] !== separator) at += 1;
  return at;
}

function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function cellEnd(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function withoutGuard(cell: string): string {
  return /^'[\s']*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/.test(cell) ? cell.slice(1) : cell;
}
