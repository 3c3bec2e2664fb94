import type { MapNode } from './document.ts';
import { nodeName } from './nodeName.ts';

/**
 * The nodes whose name fits what was typed, best first: names that begin with it, then names with a word that does,
 * then names that contain it, then names with its letters in that order. Case and accents do not matter; nothing typed
 * fits all. Of equals the order stays.
 */
export function matchNodes(nodes: readonly MapNode[], typed: string): readonly MapNode[] {
  const wanted = plain(typed);
  if (wanted === '') return nodes;
  const ranked = nodes.flatMap((node) => {
    const rank = rankOf(plain(nodeName(node)), wanted);
    return rank === undefined ? [] : [{ node, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ node }) => node);
}

function rankOf(name: string, wanted: string): number | undefined {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(` ${wanted}`)) return 1;
  if (name.includes(wanted)) return 2;
  return hasInOrder(name, wanted) ? 3 : undefined;
}

function hasInOrder(name: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted.replaceAll(' ', '')) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
