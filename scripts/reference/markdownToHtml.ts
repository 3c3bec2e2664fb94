/**
 * As much of Markdown as our own pages use, as HTML: headings, paragraphs, lists, tables, `code` and **bold**. It is for
 * texts of this project only; nothing that it does not know becomes markup.
 */
export function markdownToHtml(markdown: string): string {
  const blocks = markdown.trim().split(/\n\s*\n/);
  return blocks.map((block) => blockHtml(block.trim().split('\n'))).join('\n');
}

function blockHtml(lines: readonly string[]): string {
  const [first = ''] = lines;
  const heading = /^(#{1,3}) (.*)$/.exec(first);
  if (heading !== null) {
    const level = heading[1]?.length ?? 1;
    return `<h${level}>${inline(heading[2] ?? '')}</h${level}>`;
  }
  if (first.startsWith('|')) return tableHtml(lines);
  if (first.startsWith('- ')) return listHtml('ul', lines, /^- /);
  if (/^\d+\. /.test(first)) return listHtml('ol', lines, /^\d+\. /);
  return `<p>${inline(lines.join(' '))}</p>`;
}

function tableHtml([head = '', , ...rows]: readonly string[]): string {
  const cells = (row: string, tag: string) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`)
      .join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<table>\n<thead><tr>${cells(head, 'th scope="col"').replaceAll('</th scope="col">', '</th>')}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

function listHtml(tag: 'ul' | 'ol', lines: readonly string[], mark: RegExp): string {
  return `<${tag}>\n${lines.map((line) => `<li>${inline(line.replace(mark, ''))}</li>`).join('\n')}\n</${tag}>`;
}

function inline(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
}
