import type { ComparedItem } from './compareItems.ts';

/**
 * Which item before is which after, by the item after. Symbols by their id. Connections by what they join first, their id
 * deciding between several, so that one that was drawn anew is the same; then by their id, where one end stayed.
 */
export function matchItems(
  before: readonly ComparedItem[],
  after: readonly ComparedItem[],
): ReadonlyMap<ComparedItem, ComparedItem> {
  const partners = new Map<ComparedItem, ComparedItem>();
  const free = new Set(before);
  const pair = (keyOf: (item: ComparedItem) => string, isSame: typeof sharesEnd = always) => {
    const byKey = new Map<string, ComparedItem[]>();
    for (const item of free) byKey.set(keyOf(item), [...(byKey.get(keyOf(item)) ?? []), item]);
    for (const item of after) {
      const old = partners.has(item) ? undefined : byKey.get(keyOf(item))?.find((each) => free.has(each));
      if (old === undefined || !isSame(old, item)) continue;
      partners.set(item, old);
      free.delete(old);
    }
  };
  pair(({ id, ends }) => JSON.stringify([id, ends]));
  if (free.size > 0 && partners.size < after.length) {
    pair(({ id, ends }) => JSON.stringify(ends ?? id));
    pair(({ id }) => id, sharesEnd);
  }
  return partners;
}

const always = () => true;

function sharesEnd(before: ComparedItem, after: ComparedItem): boolean {
  return before.ends?.[0] === after.ends?.[0] || before.ends?.[1] === after.ends?.[1];
}
