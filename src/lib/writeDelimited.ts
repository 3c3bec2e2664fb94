import { plainDecimal } from './plainDecimal.ts';

/** What a cell holds: a text, a number, or nothing. */
export type Cell = string | number | undefined;

/**
 * Rows of cells as CSV (RFC 4180: comma, CRLF after each row, quotes where needed) or, with a tab, as spreadsheets take
 * it from the clipboard. Numbers stay numbers; a text that a spreadsheet would take for a formula gets an apostrophe in
 * front, which `readDelimited` takes off again.
 */
export function writeDelimited(rows: readonly (readonly Cell[])[], separator: ',' | '\t'): string {
  return rows.map((row) => `${row.map((cell) => cellText(cell, separator)).join(separator)}\r\n`).join('');
}

function cellText(cell: Cell, separator: string): string {
  if (cell === undefined) return '';
  const text = typeof cell === 'number' ? plainDecimal(cell) : guarded(cell);
  const isPlain = !text.includes(separator) && !/["\r\n]|^\s|\s$/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** OWASP's list of what starts a formula, full-width forms included, also behind blanks and apostrophes. */
function guarded(text: string): string {
  return /^[\s']*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/.test(text) ? `'${text}` : text;
}
