/** What can be found by words. */
export type Searchable = {
  readonly title: string;
  readonly group: string;
  /** Other words that people use for it. */
  readonly keywords?: readonly string[];
};

/**
 * The items that the words of a query describe, best first; of equal ones the earlier. Every word has to say something
 * about an item: begin or be part of a word of its title, group or keywords, or name letters of one title word in their
 * order (`expt` for Export). An empty query finds everything, in the given order.
 */
export function search<Item extends Searchable>(query: string, items: readonly Item[]): readonly Item[] {
  const asked = wordsOf(query);
  if (asked.length === 0) return items;
  return items
    .flatMap((item) => {
      const score = scoreOf(asked, item);
      return score === undefined ? [] : [{ item, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

/** Undefined when one of the words says nothing about the item. */
function scoreOf(asked: readonly string[], item: Searchable): number | undefined {
  const title = wordsOf(item.title);
  const group = wordsOf(item.group);
  const keywords = (item.keywords ?? []).flatMap(wordsOf);
  let sum = 0;
  for (const word of asked) {
    const best = Math.max(
      fit(word, title, 10),
      fit(word, keywords, 6),
      fit(word, group, 5),
      title.some((candidate) => isSkimmed(word, candidate)) ? 1 : 0,
    );
    if (best === 0) return undefined;
    sum += best;
  }
  // Of two that fit alike, the one whose title says little else is meant.
  const startsAlike = title.join(' ').startsWith(asked.join(' ')) ? 4 : 0;
  return sum + startsAlike + 1 / (1 + title.length);
}

/** `most` for the whole word, less for its beginning, least for a part of it; 0 for nothing. */
function fit(word: string, candidates: readonly string[], most: number): number {
  const each = candidates.map((candidate) => {
    if (candidate === word) return most;
    if (candidate.startsWith(word)) return most * 0.8;
    return word.length > 2 && candidate.includes(word) ? most * 0.4 : 0;
  });
  return Math.max(0, ...each);
}

/** True when the letters of a word of three or more stand in the other in this order, the first one in front. */
function isSkimmed(word: string, candidate: string): boolean {
  if (word.length < 3 || word[0] !== candidate[0]) return false;
  let at = 0;
  for (const letter of candidate) if (letter === word[at]) at += 1;
  return at === word.length;
}

/** In lower case and without accents, so that `Ubergabe` finds `Übergabe`. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}%&+?]+/u).filter((word) => word !== '');
}
