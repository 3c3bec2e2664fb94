/** A table; cells may hold any text. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The parts of a page under the note that it is generated; ends with one newline. */
export function page(title: string, ...parts: readonly string[]): string {
  const note = '*Written by `npm run generate` from the declarations in `src`; do not edit.*';
  return `${[`# ${title}`, note, ...parts].join('\n\n')}\n`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
