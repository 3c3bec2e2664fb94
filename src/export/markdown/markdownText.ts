/**
 * A text as it stands inside a line or a cell of Markdown: on one line, and with every character that would be read as
 * markup, a table, HTML or a link escaped, so that whatever a label holds is shown as it is.
 */
export function inline(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#]|&(?=#?\w+;)/g, '\\$&');
}

/** A line of its own: besides, nothing at its beginning makes it a list, a heading or a rule. */
export function line(text: string): string {
  return inline(text).replace(/^(?:[-+=]|\d+(?=[.)]))/, (start) =>
    /^\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

/** A heading of this level, and the empty line after it. */
export function heading(level: 1 | 2 | 3, text: string): string {
  return `${'#'.repeat(level)} ${inline(text)}\n\n`;
}

/** Lines as a list; nothing for none. */
export function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `${items.map((item) => `- ${item}\n`).join('')}\n`;
}

/** A pipe table. Every row has as many cells as the head; texts are escaped. Nothing without rows. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: ReadonlySet<number> = new Set(),
): string {
  if (rows.length === 0) return '';
  const rule = head.map((_, column) => (numeric.has(column) ? '---:' : '---'));
  const lines = [head.map(inline), rule, ...rows.map((row) => head.map((_, at) => inline(row[at] ?? '')))];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}\n`;
}
