import type { TextShape } from '#src/lib/drawing.ts';
import type { Paragraph } from './slideShape.ts';

/**
 * Lines that were broken for the picture as the paragraphs that they were: a program breaks them itself, and goes on
 * doing so when somebody edits them. A text that was cut stays in the lines that are seen. `known` are the texts that the
 * lines may come from.
 */
export function wordsAgain(lines: readonly TextShape[], known: readonly string[]): readonly Paragraph[] {
  return sameLooks(lines).flatMap((alike): readonly Paragraph[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const { size, weight, fill, italic, anchor } = first;
    const seen = alike.map(({ text }) => text);
    const whole = known.find((text) => bare(text) === bare(seen.join('')));
    const texts = whole === undefined ? seen : whole.split(/[\n\r\u2028\u2029]+/);
    return texts.map((text) => ({ runs: [{ text, size, weight, paint: fill, italic }], align: anchor }));
  });
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

function sameLooks(lines: readonly TextShape[]): readonly (readonly TextShape[])[] {
  const groups: TextShape[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isAlike =
      before !== undefined &&
      before.size === line.size &&
      before.weight === line.weight &&
      before.fill === line.fill;
    if (last !== undefined && isAlike) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
