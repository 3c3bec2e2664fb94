/**
 * How much JSON a text holds: how many values, about, how many levels of brackets inside one another, and how many names
 * of fields, counting those that stand twice.
 */
export type TextSize = { readonly values: number; readonly depth: number; readonly names: number };

/**
 * Measures a text without reading it as JSON, in one walk that skips what stands in quotes: cheap enough to refuse what
 * would take minutes to read. Of a text that is not JSON it says nothing useful.
 */
export function textSize(text: string): TextSize {
  let values = 1;
  let names = 0;
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      at = endOfText(text, at);
    } else if (code === 0x2c) {
      values += 1;
    } else if (code === 0x3a) {
      names += 1;
    } else if (code === 0x5b || code === 0x7b) {
      values += 1;
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x5d || code === 0x7d) {
      depth -= 1;
    }
  }
  return { values, depth: deepest, names };
}

/** The place of the quotation mark that ends the text which starts here; the end where there is none. */
export function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at;
    if (code === 0x5c) at += 1;
  }
  return text.length;
}
