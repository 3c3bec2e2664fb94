import type { QuickVocabulary } from './quickVocabulary.ts';

/** A word of a typed line, or what stands between two quotes. */
export type QuickWord = {
  /** As it stands in the line. */
  readonly text: string;
  /** Index of its first character. */
  readonly at: number;
  /** What it says: without quotes that only protect a figure, without a comma behind it. */
  readonly plain: string;
  /** True: whatever it says, it is part of the name. */
  readonly isQuoted: boolean;
};

/** The line's words in order. A quoted text is one word; with a sign in front (`@"Sales team"`) it is the sign's. */
export function quickWords(line: string, vocabulary: QuickVocabulary): readonly QuickWord[] {
  const words: QuickWord[] = [];
  const nextWord = /\S+/g;
  for (let found = nextWord.exec(line); found !== null; found = nextWord.exec(line)) {
    const at = found.index;
    const sign = vocabulary.signs.has(line.charAt(at)) ? line.charAt(at) : '';
    const end = quoteEnd(line, at + sign.length);
    if (end === undefined) {
      const [text] = found;
      words.push({ text, at, plain: text.replace(/[,;]+$/, '') || text, isQuoted: false });
      continue;
    }
    const text = line.slice(at, end);
    const inside = line.slice(at + sign.length + 1, end - 1);
    const plain = sign !== '' || isProtected(inside, vocabulary) ? unquoted(inside) : text;
    words.push({ text, at, plain: sign + plain, isQuoted: sign === '' });
    nextWord.lastIndex = end;
  }
  return words;
}

/** The text in quotes, so that `quickWords` reads it as one word that says exactly this. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function unquoted(inside: string): string {
  return inside.replaceAll('""', '"').replace(/\s+/g, ' ').trim();
}

/** Where the quoted text that starts here ends; undefined where there is none, or it ends inside a word. */
function quoteEnd(line: string, start: number): number | undefined {
  if (line[start] !== '"') return undefined;
  let at = line.indexOf('"', start + 1);
  while (at !== -1 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at === -1 || /\S/.test(line.charAt(at + 1)) ? undefined : at + 1;
}

/**
 * Quotes around something that could be read as a figure are there to prevent that, and are left out of the name; those
 * around other words are part of it.
 */
function isProtected(inside: string, { words, options, signs }: QuickVocabulary): boolean {
  if (inside.trim() === '' || inside.includes('""')) return true;
  return inside
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .some((word) => {
      const bare = word.replace(/[,;:=]+$/, '');
      return /\d/.test(bare) || words.has(bare) || options.has(bare) || signs.has(word.charAt(0));
    });
}
